/** How the rows of each view are drawn for people: by the commands that ask, and by `show` for one row. */
import type { Contact, Incident, Origin, Proposal, SourceBalance, TollSeries, Truce, Violation } from 'isnad';
import { askAll, type Question, type Row, type View } from '../../ledger/index.ts';
import type { Store } from '../../ports/index.ts';
import type { World } from '../world.ts';
import { accountLines } from './accounts.ts';
import { contactLines, proposalLines } from './diplomacy.ts';
import type { Paper } from './pen.ts';
import { sourceLines } from './sources.ts';
import { tollLines } from './tolls.ts';
import { truceLines, violationLines } from './truces.ts';

/** Draws the rows of a page; may ask for more. */
export type Draw = (rows: readonly Row<unknown>[], store: Store, question: Question, paper: Paper, world: World) => Promise<readonly string[]>;

const drawn = <T>(draw: (rows: readonly Row<T>[], paper: Paper) => readonly string[]): Draw => (rows, _store, _question, paper) => Promise.resolve(draw(rows as readonly Row<T>[], paper));

/** Rows of another view that a drawing needs besides. */
async function besides<T>(store: Store, view: View, { asOf }: Question): Promise<readonly Row<T>[]> {
  return (await askAll(store, view, asOf === undefined ? {} : { asOf })).map((r) => r.row as Row<T>);
}

/** The drawing of each view; origins are drawn with the sources. */
export const DRAW: Readonly<Record<Exclude<View, 'origin'>, Draw>> = {
  incident: drawn<Incident>(accountLines),
  toll: drawn<TollSeries>(tollLines),
  truce: async (rows, store, question, paper, world) => truceLines(rows as readonly Row<Truce>[], await besides<Violation>(store, 'violation', question), (question.asOf ?? world.now()).slice(0, 10), paper),
  violation: drawn<Violation>(violationLines),
  contact: drawn<Contact>(contactLines),
  proposal: drawn<Proposal>(proposalLines),
  source: async (rows, store, question, paper) => sourceLines(rows as readonly Row<SourceBalance>[], await besides<Origin>(store, 'origin', question), paper),
};
