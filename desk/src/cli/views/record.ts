/** `isnad show`: one record, drawn for people. */
import type { Reading } from 'isnad';
import type { Found } from '../../ledger/index.ts';
import type { Store, StoredClaim, StoredDocument } from '../../ports/index.ts';
import { FOOTER, pretty, prettyClaim } from '../pretty.ts';
import { isolate, safe } from '../terminal.ts';
import type { World } from '../world.ts';
import { DRAW } from './draw.ts';
import type { Paper } from './pen.ts';

/** Whatever an id names: a row of a view as the command that lists it draws it. */
export async function recordLines(found: Found, store: Store, paper: Paper, world: World): Promise<readonly string[]> {
  if (found.kind === 'document') return documentLines(found.record, paper);
  if (found.kind === 'claim') return [...(await claimLines(found.record, store, paper)), '', FOOTER];
  return [...(await DRAW[found.kind]([found.record], store, {}, paper, world)), FOOTER];
}

/** A document with what was read from it; what it replaced, and what replaced it. */
function documentLines({ reading, ...document }: StoredDocument & { readonly reading: Reading | null }, paper: Paper): string[] {
  const { previous, superseded } = document;
  return [
    ...headLines(document, paper),
    ...(previous === null ? [] : [paper.colours.yellow(`It replaced ${previous}.`)]), ...(superseded === null ? [] : [paper.colours.yellow(`It was replaced by ${superseded}.`)]),
    '', ...(reading === null ? ['It was not read yet.'] : pretty(reading, document.text, { ...paper, title: 'none' }).trimEnd().split('\n')),
  ];
}

/** A claim in its statement, what people decided of it, and the document that holds it. */
async function claimLines(found: StoredClaim, store: Store, paper: Paper): Promise<string[]> {
  const c = paper.colours;
  const document = await store.document(found.document);
  return [
    `${c.bold(safe(found.id))}  ${found.state}${found.current ? '' : c.yellow('  no longer in the newest reading')}`,
    ...(document === null ? [] : [...prettyClaim(found.claim, found.statement, document.text, paper).trimEnd().split('\n'), '', ...headLines(document, paper)]),
    ...found.reviews.map((r) => `${r.at.slice(0, 10)}  ${safe(r.decision)} by ${isolate(r.by)}: ${isolate(r.why)}`),
  ];
}

function headLines({ id, title, outlet, author, published, url, recorded }: StoredDocument, { colours: c }: Paper): string[] {
  const facts = [outlet, author, published ?? 'day unknown', url].filter((fact) => fact !== null && fact !== '').map((fact) => isolate(fact as string));
  return [c.bold(isolate(title ?? 'without a title')), facts.join(c.dim(' · ')), c.dim(`${safe(id)} · taken in ${recorded.slice(0, 10)} · isnad cite ${safe(id)}`)];
}
