// Makes the workspace ready: packages, tables, compiled code; only what is missing or older than its source.
// All messages go to standard error, so that what a command prints stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A step that did not succeed; its message is for people. */
export class SetupError extends Error {}

/** Runs a program; its output goes to standard error. */
function run(what, program, args) {
  process.stderr.write(`isnad: ${what} ...\n`);
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) throw new SetupError(`${what}: ${error.message}`);
  if (status !== 0) throw new SetupError(`${what} did not succeed (exit code ${status}).`);
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Time of the newest file below a folder that passes the test; 0 when there is none. */
function newestBelow(folder, test) {
  let newest = 0;
  if (!existsSync(folder)) return newest;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestBelow(path, test));
    else if (test(entry.name)) newest = Math.max(newest, timeOf(path));
  }
  return newest;
}

/** The npm that belongs to the node that runs this. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

/** The path of a tool that is started with node. */
export function tool(...path) {
  return join(root, 'node_modules', ...path);
}

function packages() {
  const lock = join(root, 'package-lock.json');
  if (timeOf(join(root, 'node_modules/.package-lock.json')) >= timeOf(lock) && existsSync(tool('typescript'))) return;
  run('installing packages', ...npm(['ci', '--no-audit', '--no-fund']));
}

/** Compiles when a source is newer than what was built of it, or when a built file is missing. */
function compile() {
  const source = (name) => /\.(?:ts|json)$/.test(name) && !name.endsWith('.test.ts');
  const stale = ['core', 'desk'].some((house) => {
    const built = timeOf(join(root, house, 'dist/.tsbuildinfo'));
    const sources = Math.max(newestBelow(join(root, house, 'src'), source), timeOf(join(root, house, 'tsconfig.json')), timeOf(join(root, 'tsconfig.base.json')));
    const entry = join(root, house, 'dist', house === 'core' ? 'index.js' : 'main.js');
    if (!existsSync(entry)) rmSync(join(root, house, 'dist/.tsbuildinfo'), { force: true });
    return sources > built || !existsSync(entry);
  });
  if (stale) run('compiling', process.execPath, [tool('typescript/bin/tsc'), '-b']);
  bundle();
}

/** Makes one file of the engine anew when it was compiled since. */
function bundle() {
  if (timeOf(join(root, 'core/dist/isnad.js')) < timeOf(join(root, 'core/dist/.tsbuildinfo'))) run('putting the engine together', process.execPath, [join(root, 'tools/bundle.mjs')]);
}

/** Builds the pages when a source of theirs is newer than what was built, or when nothing was. */
function pages() {
  const web = (...path) => join(root, 'web', ...path);
  const built = timeOf(web('dist/index.html'));
  const sources = Math.max(newestBelow(web('src'), (name) => !name.endsWith('.test.ts')), ...['index.html', 'vite.config.ts', 'package.json'].map((name) => timeOf(web(name))));
  if (sources > built) run('building the pages', process.execPath, [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--config', web('vite.config.ts')]);
}

/** Compiles the tables that are newer than their modules. */
function tables() {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/compile-tables.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new SetupError('The tables could not be compiled.');
}

/**
 * Makes everything ready.
 * @param {{ compiled?: boolean, web?: boolean }} options `compiled: false` leaves the code as it is, `web: true` builds the pages, too
 */
export function setup({ compiled = true, web = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new SetupError(`Isnad needs Node 20.19 or newer; this is ${process.versions.node}.`);
  packages();
  tables();
  if (compiled) compile();
  if (web) pages();
}

/** The same for a program that cannot go on without it: says why in one line and ends. */
export function setupOrExit(options) {
  try {
    setup(options);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`isnad: ${error.message}\n`);
    process.exit(2);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setupOrExit();
