// The built engine against sentences with their PLOVER root: `node tools/score-plover.mjs`, JSON on stdout; `--misses` lists what is wrong.
// A root follows from vocabulary.json (to_plover_act, to_plover_event). The root of a sentence is that of the first thing told in it:
// a statement whose act is a deed of its own (a demand, a refusal, a threat ...), or a claim outside such a statement.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const shared = join(root, '../shared');
const file = join(shared, 'eval/events/en_plover_gsr_cameo.jsonl');
const vocabularyFile = join(shared, 'design/vocabulary.json');
const TARGET = 0.6;

if (!existsSync(file) || !existsSync(vocabularyFile)) {
  process.stdout.write(`${JSON.stringify({ scored: false, why: 'no PLOVER sentences beside the repository' })}\n`);
  process.exit(0);
}
setupOrExit();
const { read } = await import('../core/dist/index.js');
const vocabulary = JSON.parse(readFileSync(vocabularyFile, 'utf8'));

/** The file has roots of PLOVER 0.6; these four have another name, or are part of another root, in today's manual. */
const TODAY = { FIGHT: 'ASSAULT', DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', INVESTIGATE: 'ACCUSE' };
const today = (code) => TODAY[code] ?? code;

/** Acts that tell of something else, and are none themselves. */
const TELLING = new Set(['assert', 'expect']);
/** Types that harm: planned ones are threats, not promises. */
const HARMFUL = new Set(['strike', 'clash', 'attack', 'damage', 'hostilities', 'measure', 'protest', 'control']);
const BY_STATUS = { threatened: 'THREATEN', demanded: 'REQUEST', proposed: 'AGREE', denied: 'REJECT' };
const META = new Set(['type', 'plover', 'mode', 'note', 'why']);

function rootOfEvent(claim) {
  const type = claim.type.value;
  // A measure taken back is a concession; a killing without its act told is an assault (PLOVER has no casualties).
  if (claim.facets.lifted) return 'CONCEDE';
  if (type === 'casualty') return 'ASSAULT';
  const rows = vocabulary.to_plover_event.filter((row) => row.type === type);
  const fits = (row) => Object.entries(row).every(([name, value]) => META.has(name) || [value].flat().includes(claim.facets[name]?.value));
  return (rows.find(fits) ?? rows.at(-1))?.plover ?? null;
}

function rootOfClaim(claim) {
  const status = claim.status.value;
  if (status === 'planned') return HARMFUL.has(claim.type.value) ? 'THREATEN' : 'AGREE';
  return BY_STATUS[status] ?? rootOfEvent(claim);
}

/** What is offered or promised is an agreement in PLOVER, whatever is offered. */
const rootOfAct = (act) => (act === 'propose' || act === 'commit' ? 'AGREE' : (vocabulary.to_plover_act[act]?.plover ?? null));

function rootOf(reading) {
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const within = (claim) => {
    for (let s = byId.get(claim.statement); s; s = byId.get(s.parent)) if (!TELLING.has(s.act.value)) return true;
    return false;
  };
  const told = [
    ...reading.statements.filter((s) => !TELLING.has(s.act.value)).map((s) => ({ at: Math.min(...s.cue.map((span) => span.start)), weak: false, root: rootOfAct(s.act.value) })),
    ...reading.claims.filter((claim) => !within(claim)).map((claim) => ({ at: claim.evidence[0].start, weak: claim.type.value === 'other', root: rootOfClaim(claim) })),
  ].sort((x, y) => x.at - y.at);
  return (told.find((x) => !x.weak) ?? told[0])?.root ?? null;
}

const tally = { sentences: 0, right: 0 };
const roots = {};
for (const row of readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line))) {
  const sections = [{ start: 0, end: row.text.length, kind: 'paragraph' }];
  const found = rootOf(read({ id: row.id, text: row.text, lang: row.lang, date: row.date, sections }));
  const expected = row.expected.map((event) => today(event.code));
  const right = expected.includes(found);
  const of = (roots[expected[0]] ??= { sentences: 0, right: 0 });
  tally.sentences++;
  of.sentences++;
  if (right) {
    tally.right++;
    of.right++;
  } else if (process.argv.includes('--misses')) process.stderr.write(`${expected.join('+')} read as ${found}: ${row.id}\n`);
}
process.stdout.write(`${JSON.stringify({ scored: true, ...tally, share: tally.right / tally.sentences, target: TARGET, roots })}\n`);
