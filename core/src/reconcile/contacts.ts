/** Contacts: who called, visited or met whom, one object from all who tell of it. */
import type { Contact, Field, Party, Report, Span, Testimony } from '../model/index.ts';
import { byDay, gap, meet } from './days.ts';
import { FAMILY_OF } from './incidents.ts';
import { soundAlike } from './people.ts';
import { compare } from './testimony.ts';

/** A call joins two; a report of two calls by one person is two contacts. */
const BETWEEN_TWO: ReadonlySet<string> = new Set(['phone']);
/** Days between two tellings of one contact, when the day is inferred. */
const DAYS_APART = 1;

/** A participant, and whether a person is named. */
type Participant = Contact['participants'][number] & { readonly person: boolean };

export function contactsOf(testimonies: readonly Testimony[], reports: readonly Report[]): Contact[] {
  const names = personsIn(reports);
  const out: { contact: Omit<Contact, 'participants'> & { readonly participants: readonly Participant[] }; readonly told: Testimony[] }[] = [];
  for (const t of testimonies) {
    if (FAMILY_OF.get(t.claim.type.value) !== 'contact' || t.claim.status.value !== 'actual') continue;
    const medium = t.claim.facets.medium?.value ?? 'meeting';
    for (const participants of pairsOf(people([...t.claim.by, ...t.claim.on], names.get(t.document)), medium)) {
      const home = out.find(({ contact }) => contact.medium === medium && (gap(contact.days, t.days) ?? 0) <= DAYS_APART && sameParticipants(contact.participants, participants));
      if (home) {
        home.told.push(t);
        home.contact = { ...home.contact, days: meet(home.contact.days, t.days), participants: home.contact.participants.map((p) => fuller(p, participants.find((q) => q.side === p.side))) };
      } else out.push({ contact: { id: `con_${t.id.replace(/^[a-z]+_/, '')}_${participants.map((p) => p.side).join('_')}`, medium, participants, days: t.days, claims: [], chains: [] }, told: [t] });
    }
  }
  return out.map(({ contact, told }) => ({ ...contact, participants: contact.participants.map(({ side, name, actor }) => ({ side, name, actor })), claims: told.map((t) => t.id), chains: distinct(told.map((t) => [...t.chain.map((l) => l.name), t.speaker].filter((name) => name !== ''))) })).sort((a, b) => byDay(a.days.from, b.days.from) || compare(a.id, b.id));
}

/** Where persons are named: the name by the place of its mention, in each document. */
type Names = ReadonlyMap<string, { readonly name: string; readonly actor: string | null }>;

function personsIn(reports: readonly Report[]): Map<string, Names> {
  return new Map(reports.map(({ document, reading }) => [document, new Map(reading.mentions.filter((m) => m.kind === 'actor' && m.privacy !== 'not_a_person').map((m) => [at(m.spans), { name: m.name, actor: m.ref }]))]));
}

function at(spans: readonly Span[]): string {
  return spans.map((s) => `${s.start}-${s.end}`).join();
}

function people(parties: readonly Field<Party>[], names: Names = new Map()): Participant[] {
  const out: Participant[] = [];
  for (const party of parties) {
    const { side, name, actor } = party.value;
    const person = party.how === 'stated' ? names.get(at(party.spans)) : undefined;
    // One stretch of words for two sides ("his Armenian and Azerbaijani counterparts, A and B") names neither alone.
    const shared = parties.some((p) => p !== party && p.how === 'stated' && party.how === 'stated' && at(p.spans) === at(party.spans));
    if (out.some((p) => p.side === side)) continue;
    out.push(person && !shared && (person.actor !== null || person.name.trim().includes(' ')) ? { side, name: person.name, actor: person.actor, person: true } : { side, name, actor, person: false });
  }
  return out;
}

function pairsOf(all: readonly Participant[], medium: string): (readonly Participant[])[] {
  const [caller, ...called] = all;
  if (!caller || called.length === 0) return [];
  return BETWEEN_TWO.has(medium) ? called.map((one) => [caller, one]) : [all];
}

/** The same sides, and nobody named in both under two names. */
function sameParticipants(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.length === b.length && a.every((p) => b.some((q) => q.side === p.side && (!p.person || !q.person || (p.actor !== null && p.actor === q.actor) || soundAlike(p.name, q.name))));
}

/** A named person tells more than a state; one in the gazetteer more than a bare name. */
function fuller(known: Participant, other: Participant | undefined): Participant {
  if (!other || (known.person && !other.person)) return known;
  return (other.person && !known.person) || (known.actor === null && other.actor !== null) ? other : known;
}

function distinct(chains: readonly (readonly string[])[]): (readonly string[])[] {
  const seen = new Set<string>();
  return chains.filter((chain) => chain.length > 0 && !seen.has(chain.join(' < ')) && seen.add(chain.join(' < ')));
}
