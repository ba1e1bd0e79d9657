/** What all commands on a ledger share: where it is, how it is opened, how errors are told. */
import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { instantOf, isDay } from '../../ledger/index.ts';
import type { Store } from '../../ports/index.ts';
import { coloursFor, safe } from '../terminal.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import type { Paper } from '../views/pen.ts';

/** The ledger that is used when none is named: a file in the folder where the command is run. */
export const LEDGER = 'isnad.ledger';

export interface LedgerFlags {
  readonly ledger?: string;
}

/** Adds `--ledger`. */
export function onLedger(command: Command): Command {
  return command.addOption(new Option('--ledger <file>', `the ledger (${LEDGER} where the command is run)`).env('ISNAD_LEDGER'));
}

export function pathOf({ ledger }: LedgerFlags): string {
  return ledger ?? LEDGER;
}

/** Runs work on a ledger that must be there, and closes it. */
export async function withLedger(flags: LedgerFlags, world: World, work: (store: Store) => Promise<Exit | undefined>): Promise<Exit> {
  const path = pathOf(flags);
  if (!existsSync(path)) {
    say(world, 'ledger.none', path, 'There is no ledger here.', 'Take something in with `isnad add FILE`, or name a ledger with --ledger.');
    return EXIT.none;
  }
  return opened(path, world, work);
}

/** Runs work on a ledger, which is made where there is none, and closes it. */
export async function opened(path: string, world: World, work: (store: Store) => Promise<Exit | undefined>): Promise<Exit> {
  return telling(path, world, async () => {
    const store = await world.ledgers.open(path);
    try {
      return (await work(store)) ?? EXIT.ok;
    } finally {
      await store.close();
    }
  });
}

/** Errors of the ledger are told in one line; others are faults of ours and go on. */
export async function telling(path: string, world: World, work: () => Promise<Exit>): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('remedy' in error) || !('code' in error)) throw error;
    say(world, String(error.code), path, error.message, String(error.remedy));
    return EXIT.none;
  }
}

/** One message on standard error: code, what it is about, what happened, what to do. */
export function say({ stderr, env }: World, code: string, about: string, message: string, remedy: string): void {
  const colours = coloursFor(stderr, env);
  stderr.write(`${colours.red(code)}  ${safe(about)}  ${safe(message)} ${colours.dim(safe(remedy))}\n`);
}

/** Standard output as paper for the views. */
export function paperOf({ stdout, env }: World): Paper {
  return { colours: coloursFor(stdout, env), width: Math.min(stdout.columns ?? 100, 110) };
}

export function print({ stdout }: World, lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}

/** A day as an option. */
export function dayOption(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('A day is written YYYY-MM-DD, as in 2024-05-18.');
  return value;
}

/** An instant as an option: a day means its end. */
export function instantOption(value: string): string {
  const at = instantOf(value);
  if (at === null) throw new InvalidArgumentError('A time is written 2024-05-18 or 2024-05-18T12:00:00Z.');
  return at;
}

export function countOption(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('A whole number from 1 on.');
  return n;
}
