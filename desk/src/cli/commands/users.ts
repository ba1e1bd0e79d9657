/** `isnad users`: who may use a ledger that others can reach. */
import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../../ports/index.ts';
import { drain } from '../input.ts';
import { safe } from '../terminal.ts';
import { columns } from '../views/pen.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { type LedgerFlags, onLedger, pathOf, print, say } from './ledger.ts';

interface UsersFlags extends LedgerFlags {
  readonly role: Role;
  readonly passwordStdin?: boolean;
}

const HELP = `
Examples:
  isnad users add Mina --role admin           prints a password that was made for her
  isnad users add Mina --role coder --password-stdin < file
                                              another role, and the password from standard input
  isnad users list
  isnad users remove Mina
Roles: reader (looks), coder (takes in and decides on claims), adjudicator (merges, splits, takes back what others decided, shows masked names, decides on own names), admin (all).
As soon as there is an account everybody logs in, on this machine too. A server that runs must be started again after the first.`;

/** Shortest password that is taken, as over HTTP. */
const PASSWORD_MIN = 12;

export function addUsers(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  const users = program.command('users').description('who may use a ledger that others can reach').addHelpText('after', HELP);
  onLedger(users.command('add'))
    .description('make an account, or give it another role and password')
    .argument('<name>')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .option('--password-stdin', 'take the password from standard input')
    .action((name: string, flags: UsersFlags) => done(add(name, flags, world)));
  onLedger(users.command('list'))
    .description('all accounts')
    .action((flags: LedgerFlags) => done(list(flags, world)));
  onLedger(users.command('remove'))
    .description('remove an account; what it decided stays')
    .argument('<name>')
    .action((name: string, flags: LedgerFlags) => done(remove(name, flags, world)));
}

async function add(name: string, flags: UsersFlags, world: World): Promise<Exit> {
  const given = flags.passwordStdin ? Buffer.from(await drain(world.stdin)).toString('utf8').replace(/\r?\n$/, '') : null;
  if (given !== null && given.length < PASSWORD_MIN) {
    say(world, 'users.password', name, `The password is shorter than ${PASSWORD_MIN} characters.`, 'Give a longer one, or leave --password-stdin out and take the one that is made.');
    return EXIT.none;
  }
  const password = await world.accountsOf(pathOf(flags)).put({ name, role: flags.role, since: world.now() }, given ?? undefined);
  print(world, [`${safe(name)} may now use ${pathOf(flags)} as ${flags.role}.`, ...(given === null ? [`Password, shown this once: ${password}`] : [])]);
  return EXIT.ok;
}

async function list(flags: LedgerFlags, world: World): Promise<Exit> {
  const accounts = await world.accountsOf(pathOf(flags)).list();
  print(world, accounts.length === 0 ? ['No account: the ledger is for this machine alone.'] : columns(accounts.map((a) => [safe(a.name), a.role, a.since.slice(0, 10)])));
  return EXIT.ok;
}

async function remove(name: string, flags: LedgerFlags, world: World): Promise<Exit> {
  if (await world.accountsOf(pathOf(flags)).remove(name)) return EXIT.ok;
  say(world, 'users.unknown', name, 'There is no such account.', 'isnad users list shows them.');
  return EXIT.none;
}
