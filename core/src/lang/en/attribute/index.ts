/** Statements: the model offers cues with source and content; tables and grammar say who speaks, what is done, through whom. */
import type { QuoteMode } from '../../../model/index.ts';
import type { ActorMention, EnAnalysis, Run, StatementDraft } from '../parts.ts';
import type { Finder, Offer } from '../model/index.ts';
import { type ChosenAct, chooseAct, isPassive } from './act.ts';
import { passesOn, quoterOf, relayOf } from './chain.ts';
import { cited } from './cited.ts';
import { admits, type Gates, stands } from './gate.ts';
import { nest, type Placed } from './nest.ts';
import { parted } from './paired.ts';
import { proposed } from './proposed.ts';
import { beforeTurns, byLayout } from './quoted.ts';
import { resumed } from './resume.ts';
import { settled } from './settle.ts';
import { Floor } from './speaker.ts';
import { speechOf } from './speech.ts';
import { mend } from './steps.ts';
import { apart, spoken, unheard, voiceless } from './utter.ts';

export function findStatements(a: EnAnalysis, finder: Finder, gates: Gates): StatementDraft[] {
  const modelled = finder.offers(a, (_, cue, p) => admits(a, cue, p, gates), (_, offers) => {
    const more = proposed(a, offers);
    return [...more, ...voiceless(speechOf(a, offers), a, [...offers.map((x) => x.cue), ...more])];
  }).flatMap((offer) => parted(a, offer));
  const speech = speechOf(a, modelled);
  const whole = (offer: Offer): Offer => spoken(speech, a, mend(a, offer));
  const found = apart(speech, a, [...modelled, ...unheard(speech, a, modelled)].map(whole)).filter((offer) => stands(a, offer, gates));
  const layout = byLayout(a, found);
  const all = [...beforeTurns(a, found, layout), ...layout].sort((x, y) => x.cue.first - y.cue.first);
  const offers = nest(a, cited(a, resumed(speech, a, settled(a, all))));
  const floor = new Floor(a, a.home);
  const out: StatementDraft[] = [];
  let sentence = -1;
  let before: ActorMention | null = null;
  for (const offer of offers) {
    const at = a.sentenceOf[offer.cue.first] as number;
    if (at !== sentence) before = null;
    sentence = at;
    const chosen = chooseAct(a, offer.cue, offer.content);
    const draft = draftOf(a, floor, offer, chosen, out, before);
    out.push(draft);
    if (draft.parent < 0) {
      floor.give(draft);
      before = draft.speaker;
    }
  }
  return out;
}

function draftOf(a: EnAnalysis, floor: Floor, offer: Placed, { act, rule, row }: ChosenAct, out: readonly StatementDraft[], before: ActorMention | null): StatementDraft {
  const outer = offer.parent >= 0 ? (out[offer.parent]?.speaker ?? null) : null;
  const passive = isPassive(a, offer.cue);
  const { speaker, rule: speakerRule } = floor.resolve(offer.source, offer.cue.first, outer, offer.parent < 0 && !passive ? before : null, passive);
  const relay = relayOf(a, offer, speaker);
  const quoting = relay.chain.length === 0 ? quoterOf(a, offer) : null;
  const quoter = quoting && ('first' in quoting ? floor.resolve(quoting, offer.cue.first, outer, null, false).speaker : before);
  return {
    source: offer.source ? [offer.source] : [], cue: [offer.cue], content: offer.content, act, actRule: rule, speaker: relay.speaker, speakerRule,
    chain: relay.chain.length > 0 ? relay.chain : quoter && passesOn(a, quoter) && quoter !== relay.speaker ? [quoter] : offer.parent >= 0 ? throughOuter(out[offer.parent], relay.speaker) : floor.chainOf(relay.speaker), parent: offer.parent, quote: quoteMode(a, offer.content), flags: [],
    rules: [`en.cue.${offer.rule ?? (row ? row.row.cells[5] : 'open')}`, offer.rule ? 'en.content.layout' : `en.content.${offer.contentRule ?? 'model'}`, speakerRule], rows: [...(row ? [`${row.row.table}:${row.row.id}`] : []), ...offer.reasons],
  };
}

/** "the minister said that Turkey had warned them": words of another side came through who tells of them; what one denies, one does not pass on. */
function throughOuter(outer: StatementDraft | undefined, speaker: ActorMention | null): readonly ActorMention[] {
  const through = outer?.speaker;
  return through && speaker && (outer.act === 'assert' || outer.act === 'expect') && through.sides.length > 0 && !through.sides.some((side) => speaker.sides.includes(side)) ? [through] : [];
}

function quoteMode(a: EnAnalysis, contents: readonly Run[]): QuoteMode {
  let [inside, outside] = [0, 0];
  for (const run of contents) {
    for (let j = run.first; j <= run.last; j++) {
      if (a.words[j] === null) continue;
      if (a.quoteOf[j] !== -1) inside++;
      else outside++;
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}
