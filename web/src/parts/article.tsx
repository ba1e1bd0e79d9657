/** The text of an article with its statements tinted and its claims as chips at the side where lines end. Ground alone marks words: anything else tears Arabic ones. */
import { Link } from '@tanstack/react-router';
import type { Section, Span } from 'isnad';
import type { ReactNode } from 'react';
import type { DocumentOf, HeldClaim, ReadingOf } from '../api/ask.ts';
import { useVocabulary } from '../api/vocabulary.ts';
import { useWords } from '../words/index.tsx';
import { isOwn } from './ladder.tsx';
import { StateMark } from './marks.tsx';
import { PartyShape } from './side.tsx';
import { snapped } from './snap.ts';
import { put } from '../app/address.ts';

interface Props {
  readonly document: DocumentOf;
  readonly held: ReadingOf;
  /** The claim at which the reader stands. */
  readonly at: string | undefined;
  readonly plain: boolean;
}

interface Tint extends Span {
  readonly kind: 'act' | 'cue' | 'claim' | 'missed';
  readonly value: string;
}

export function Article({ document, held, at, plain }: Props) {
  const { text, lang } = document;
  const tints = plain ? [] : tintsOf(text, held);
  return (
    <article className="article" lang={lang}>
      {linesOf(text, held.reading.document.sections).map((line) => (
        <div className="line" key={line.start} data-kind={line.kind}>
          <p dir="auto" data-start={line.start}>{pieces(text, line, tints, at)}</p>
          {!plain && <Chips line={line} held={held} at={at} />}
        </div>
      ))}
    </article>
  );
}

/** What of the text is tinted, and as what. */
function tintsOf(text: string, { reading, claims }: ReadingOf): Tint[] {
  const tint = (span: Span, kind: Tint['kind'], value: string): Tint => ({ ...snapped(text, span), kind, value });
  return [
    ...reading.statements.flatMap((s) => s.content.map((span) => tint(span, 'act', s.act.value))),
    ...reading.statements.flatMap((s) => s.cue.map((span) => tint(span, 'cue', s.act.value))),
    ...claims.flatMap(({ id, claim }) => claim.evidence.map((span) => tint(span, 'claim', id))),
    ...reading.notUnderstood.flatMap((n) => n.words.map((span) => tint(span, 'missed', n.why))),
  ];
}

interface Line extends Span {
  readonly kind: string;
}

/** The lines of the text with the kind of section in which each stands; empty ones are left out. */
function linesOf(text: string, sections: readonly Section[]): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end, kind: sections.find((s) => s.start <= start && start < s.end)?.kind ?? 'paragraph' });
    start = end + 1;
  }
  return lines;
}

/** A line cut where a tint begins or ends; the innermost statement gives its colour. */
function pieces(text: string, line: Line, tints: readonly Tint[], at: string | undefined): ReactNode[] {
  const here = tints.filter((s) => s.start < line.end && s.end > line.start);
  const cuts = [...new Set([line.start, line.end, ...here.flatMap((s) => [s.start, s.end])])].filter((c) => c >= line.start && c <= line.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? line.end;
    const over = here.filter((s) => s.start <= start && start < s.end);
    const words = text.slice(start, end);
    if (over.length === 0) return words;
    const act = over.findLast((s) => s.kind === 'act')?.value;
    const claims = over.filter((s) => s.kind === 'claim').map((s) => s.value);
    const first = claims.find((c) => here.some((s) => s.value === c && s.start === start)) ?? claims[0];
    return (
      <span key={start} className="span" data-act={act} data-cue={over.some((s) => s.kind === 'cue') || undefined} data-missed={over.some((s) => s.kind === 'missed') || undefined} data-claim={first} data-at={at !== undefined && claims.includes(at) ? true : undefined}>
        {words}
      </span>
    );
  });
}

/** The claims whose words begin in a line. */
function Chips({ line, held, at }: { readonly line: Line; readonly held: ReadingOf; readonly at: string | undefined }) {
  const here = held.claims.filter(({ claim }) => {
    const start = claim.evidence[0]?.start ?? -1;
    return start >= line.start && start < line.end;
  });
  if (here.length === 0) return null;
  return (
    <ul className="chips" lang={globalThis.document.documentElement.lang} dir={globalThis.document.documentElement.dir}>
      {here.map((one) => <li key={one.id}><Chip held={one} at={at} /></li>)}
    </ul>
  );
}

/** What is claimed and by whom, as it stands: what people decided is marked, and says what the machine read. */
function Chip({ held: { id, state, claim, statement, machine }, at }: { readonly held: HeldClaim; readonly at: string | undefined }) {
  const { t } = useWords();
  const { label, side } = useVocabulary();
  const voiceOf = (said: HeldClaim['statement']) => {
    if (said === null || isOwn(said.speaker)) return t('ladder.own');
    const { name, side: { value: [party] } } = said.speaker;
    return party === undefined ? (name ?? t('ladder.unnamed')) : side(party);
  };
  const who = statement?.speaker.side.value[0];
  const was = machine && t('decided.machine', { value: `${voiceOf(machine.statement)} · ${label('types', machine.claim.type.value)}` });
  return (
    <Link to="." search={put({ e: id, at: id })} replace resetScroll={false} className="chip" data-act={statement?.act.value} data-state={state} title={was ?? undefined} aria-current={id === at ? 'true' : undefined}>
      {who !== undefined && <PartyShape side={who} />}
      <bdi>{voiceOf(statement)}</bdi> · {statement && <>{label('acts', statement.act.value)} · </>}<strong>{label('types', claim.type.value)}</strong>
      {state !== 'machine' && <StateMark state={state} />}
    </Link>
  );
}
