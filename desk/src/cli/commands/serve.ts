/** `isnad serve`: the ledger on screen and for programs, on this machine. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Store } from '../../ports/index.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { type LedgerFlags, onLedger, opened, pathOf, print, say } from './ledger.ts';

interface ServeFlags extends LedgerFlags {
  readonly host: string;
  readonly port: number;
  readonly web?: string;
  readonly oidc?: string;
}

const PORT = 4747;

const HELP = `
Examples:
  isnad serve                                 http://127.0.0.1:${PORT}, for this machine alone
  isnad serve --ledger samples.ledger --port 0
                                              on a port that is free
  isnad users add Mina --role admin && isnad serve --host 0.0.0.0
                                              for others, who log in; put a proxy with TLS before it
  isnad serve --host 0.0.0.0 --oidc oidc.json
                                              the same, logging in at an issuer of OpenID Connect
The pages are at /, the API at /api/v1, its description at /api/v1/openapi.json. Ctrl+C ends it.`;

export function addServe(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('serve'))
    .description('show the ledger in the browser, and give it to programs over HTTP')
    .option('--port <n>', 'the port; 0 takes a free one', portOption, PORT)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--web <folder>', 'other pages than those that come with it')
    .option('--oidc <file>', 'let people log in at an issuer of OpenID Connect, with these settings (docs/api.md)')
    .addHelpText('after', HELP)
    .action(async (flags: ServeFlags) => {
      await done(opened(pathOf(flags), world, (store) => run(store, flags, world)));
    });
}

async function run(store: Store, flags: ServeFlags, world: World): Promise<Exit> {
  const { version, openReaders, openFetcher, now, cores, env, serve, web, ended } = world;
  const oidc = flags.oidc === undefined ? undefined : settingsOf(await readFile(flags.oidc, 'utf8'), flags.oidc, env['ISNAD_OIDC_SECRET']);
  const served = await serve({
    ...(oidc === undefined ? {} : { oidc }), store, ledger: basename(pathOf(flags)), host: flags.host, port: flags.port, web: flags.web ?? web, version, exporter: await world.exporter(), openReaders, openFetcher, now, threads: cores, accounts: world.accountsOf(pathOf(flags)), audit: world.auditOf(pathOf(flags)), refresh: () => world.refreshApart(pathOf(flags), store), giveOut: (order) => world.giveOutApart(pathOf(flags), store, order), user: env['USER'] ?? 'somebody',
    fault: (error) => say(world, 'isnad.fault', 'serve', error instanceof Error ? ((env['ISNAD_DEBUG'] && error.stack) || error.message) : String(error), 'Please report it with what was asked.'),
  });
  print(world, [`Isnad shows ${pathOf(flags)} at ${served.address}  (Ctrl+C ends it)`]);
  await ended();
  await served.close();
  return EXIT.ok;
}

/** The settings of a file, with the secret of the environment, which stands in no file. */
function settingsOf(text: string, file: string, secret: string | undefined): unknown {
  try {
    return { ...(JSON.parse(text) as object), ...(secret === undefined ? {} : { clientSecret: secret }) };
  } catch (cause) {
    throw new Error(`${file} holds no JSON.`, { cause });
  }
}

function portOption(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
