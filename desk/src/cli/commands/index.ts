/** Every command on a ledger. */
import type { Command } from 'commander';
import type { Exit, World } from '../world.ts';
import { addAdd } from './add.ts';
import { addCoding } from './coding.ts';
import { addExport } from './export.ts';
import { addKeeping } from './keep.ts';
import { addNames } from './names.ts';
import { addRecords } from './records.ts';
import { addRedact } from './redact.ts';
import { addReread } from './reread.ts';
import { addReviews } from './review.ts';
import { addServe } from './serve.ts';
import { addSummary } from './summary.ts';
import { addUsers } from './users.ts';
import { addViews } from './views.ts';
import { addWatch } from './watch.ts';

/** Adds them, in the order in which help lists them. */
export async function addCommands(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): Promise<void> {
  addAdd(program, world, done);
  addWatch(program, world, done);
  addSummary(program, world, done);
  addViews(program, world, done);
  addRecords(program, world, done);
  await addExport(program, world, done);
  addReviews(program, world, done);
  addCoding(program, world, done);
  addReread(program, world, done);
  addNames(program, world, done);
  addRedact(program, world, done);
  addKeeping(program, world, done);
  addServe(program, world, done);
  addUsers(program, world, done);
}
