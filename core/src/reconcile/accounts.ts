/** Accounts side by side: one column a claimant, one row a field, and where the columns disagree. */
import type { Account, AccountField, Agreement, Claim, Contradiction, Count, Position, Side, Testimony, Version } from '../model/index.ts';
import type { Cluster, World } from './cluster.ts';
import { gap } from './days.ts';
import { MUTUAL, meetIn, partiesOf, sidesOf } from './parties.ts';

/** The column of what outlets say in their own voice. */
export const OUTLETS: Side = 'MEDIA';

/** Whose word a testimony is: a claimant's, or the outlet's. */
export function claimantsOf(t: Testimony): readonly Side[] {
  return t.claimant.length > 0 ? t.claimant : [t.statement === null ? OUTLETS : 'UNK'];
}

/**
 * The columns of an incident: everybody who speaks of it, then parties to it who do not.
 * @param denies denials told in one breath with a claim of the incident, by claimant
 * @param reasons what a claimant gives as the reason, by claimant
 */
export function accountsOf(cluster: Cluster, denies: ReadonlyMap<Side, readonly string[]>, reasons: ReadonlyMap<Side, readonly Version[]>): Account[] {
  const columns = new Map<Side, Testimony[]>();
  for (const t of cluster.members) for (const side of claimantsOf(t)) push(columns, side, t);
  const told = [...columns].map(([claimant, members]) => ({
    claimant, position: positionOf(claimant, members, cluster), fields: { ...fieldsOf(members), ...(reasons.has(claimant) ? { motive: reasons.get(claimant) as Version[] } : {}) },
    claims: members.map((t) => t.id), denies: denies.get(claimant) ?? [], origins: new Set(members.map((t) => t.origin)).size,
  }));
  const silent = partiesOf([...cluster.by, ...cluster.on]).filter((side) => !columns.has(side));
  return [...told, ...silent.map((claimant): Account => ({ claimant, position: 'silent', fields: {}, claims: [], denies: [], origins: 0 }))];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** One who is hit and says so confirms what the one who struck claims. */
function positionOf(claimant: Side, members: readonly Testimony[], cluster: Cluster): Position {
  const told = members.filter((t) => t.claim.status.value !== 'denied');
  if (told.length === 0) return 'denies';
  const claimed = cluster.members.some((t) => t.claim.status.value !== 'denied' && claimantsOf(t).some((s) => s !== claimant && sidesOf(t.claim.by).includes(s)));
  return claimed && told.some((t) => sidesOf(t.claim.on).includes(claimant)) ? 'confirms' : 'asserts';
}

function fieldsOf(members: readonly Testimony[]): Partial<Record<AccountField, readonly Version[]>> {
  const found: Record<Exclude<AccountField, 'motive'>, Map<string, string[]>> = { occurred: new Map(), when: new Map(), where: new Map(), by: new Map(), on: new Map(), weapon: new Map(), killed: new Map(), injured: new Map(), other: new Map() };
  for (const t of members) {
    const { claim } = t;
    const add = (field: keyof typeof found, value: string): void => push(found[field], value, t.id);
    add('occurred', claim.status.value === 'denied' ? 'no' : 'yes');
    if (claim.time !== null) add('when', claim.time.value.part === null ? claim.time.value.edtf : `${claim.time.value.edtf} ${claim.time.value.part}`);
    if (claim.place !== null) add('where', claim.place.value.name);
    const [by, on] = MUTUAL.has(claim.type.value) ? [fighters(claim), bystanders(claim)] : [sidesOf(claim.by), sidesOf(claim.on)];
    if (by.length > 0) add('by', by.sort().join('+'));
    if (on.length > 0) add('on', on.sort().join('+'));
    const weapon = claim.facets.weapon?.value ?? claim.facets.method?.value;
    if (weapon !== undefined && weapon !== 'unknown') add('weapon', weapon);
    for (const count of claim.counts) if (!count.cumulative && count.n !== null) add(count.what === 'killed' || count.what === 'injured' ? count.what : 'other', figure(count));
  }
  return Object.fromEntries(Object.entries(found).filter(([, values]) => values.size > 0).map(([field, values]) => [field, [...values].map(([value, claims]) => ({ value, claims }))]));
}

const BOUND_SIGN: Readonly<Record<Count['bound'], string>> = { exact: '', at_least: '≥', at_most: '≤', about: '≈', vague: '~' };

/** A count as a short text: `≥5 civilian`; of other things with what became of them: `destroyed 2 site`. */
function figure(count: Count): string {
  const measure = count.what === 'killed' || count.what === 'injured' ? '' : `${count.what} `;
  return `${measure}${BOUND_SIGN[count.bound]}${count.n} ${count.whom}${count.subset ? ' among them' : ''}`;
}

/** Row by row over the columns that speak. */
export function compared(accounts: readonly Account[], contradictions: readonly Contradiction[]): Partial<Record<AccountField, Agreement>> {
  const speaking = accounts.filter((a) => a.position !== 'silent');
  const out: Partial<Record<AccountField, Agreement>> = {};
  const fields = new Set(speaking.flatMap((a) => Object.keys(a.fields) as AccountField[]));
  for (const field of fields) {
    const values = speaking.map((a) => a.fields[field]).filter((v) => v !== undefined);
    out[field] = values.length < 2 ? 'one-sided' : contradictions.some((c) => FIELDS_OF[c.kind].includes(field)) || !overlap(values, field) ? 'differ' : 'agree';
  }
  return out;
}

const FIELDS_OF: Readonly<Record<Contradiction['kind'], readonly AccountField[]>> = { occurrence: ['occurred'], actor: ['by'], target: ['on'], place: ['where'], time: ['when'], number: ['killed', 'injured', 'other'] };

/** Every column shares a value with every other; places and days agree unless they contradict, since one may be told more exactly. */
function overlap(values: readonly (readonly Version[])[], field: AccountField): boolean {
  if (field === 'where' || field === 'when') return true;
  return values.every((a, i) => values.slice(i + 1).every((b) => a.some((x) => b.some((y) => x.value === y.value || (field === 'by' || field === 'on') && meetIn(x.value.split('+'), y.value.split('+'))))));
}

/** Pairs of claims of different claimants that cannot both hold: the first of each kind for each pair of claimants. */
export function contradictionsOf(cluster: Cluster, world: World): Contradiction[] {
  const out: Contradiction[] = [];
  const seen = new Set<string>();
  const voices = firstByClaimant(cluster.members);
  voices.forEach(([side, mine], i) => {
    for (const [other, theirs] of voices.slice(i + 1)) {
      for (const a of mine) {
        for (const b of theirs) {
          for (const { kind, note } of conflicts(a, b, world)) {
            const key = `${kind}|${side}|${other}`;
            if (!seen.has(key)) out.push({ kind, one: a.id, other: b.id, note });
            seen.add(key);
          }
        }
      }
    }
  });
  return out;
}

/** Claims of a claimant that are compared; copies say the same. */
const VOICES = 12;

function firstByClaimant(members: readonly Testimony[]): [Side, Testimony[]][] {
  const out = new Map<Side, Testimony[]>();
  for (const t of members) {
    for (const side of claimantsOf(t)) {
      const list = out.get(side) ?? [];
      if (list.length < VOICES && !list.some((x) => x.origin === t.origin && x.claim.type.value === t.claim.type.value)) list.push(t);
      out.set(side, list);
    }
  }
  return [...out];
}

function* conflicts(a: Testimony, b: Testimony, { geography }: World): Generator<{ readonly kind: Contradiction['kind']; readonly note: string }> {
  const [x, y] = [a.claim, b.claim];
  if (x.status.value !== y.status.value) {
    yield { kind: 'occurrence', note: 'one says that it happened, the other that it did not' };
    return;
  }
  const [byX, byY, onX, onY] = MUTUAL.has(x.type.value) || MUTUAL.has(y.type.value) ? [fighters(x), fighters(y), [], []] : [sidesOf(x.by), sidesOf(y.by), sidesOf(x.on), sidesOf(y.on)];
  if (byX.length > 0 && byY.length > 0 && !meetIn(byX, byY)) yield { kind: 'actor', note: `${byX.join('+')} or ${byY.join('+')}` };
  if (onX.length > 0 && onY.length > 0 && !meetIn(onX, onY) && !onX.includes('CIV') && !onY.includes('CIV')) yield { kind: 'target', note: `${onX.join('+')} or ${onY.join('+')}` };
  const [placeX, placeY] = [x.place?.value.id, y.place?.value.id];
  if (placeX && placeY && x.place?.how === 'stated' && y.place?.how === 'stated' && geography.apart(placeX, placeY)) yield { kind: 'place', note: `${x.place.value.name} or ${y.place.value.name}` };
  if (x.time?.how === 'stated' && y.time?.how === 'stated' && (gap(a.days, b.days) ?? 0) > 0) yield { kind: 'time', note: `${x.time.value.edtf} or ${y.time.value.edtf}` };
  const [harmedX, harmedY] = [partiesOf(sidesOf(x.on)), partiesOf(sidesOf(y.on))];
  if (harmedX.length > 0 && harmedY.length > 0 && !meetIn(harmedX, harmedY)) return;
  for (const c of x.counts) {
    const d = y.counts.find((other) => other.what === c.what && other.whom === c.whom && other.cumulative === c.cumulative && other.subset === c.subset);
    if (d && disagree(c, d)) yield { kind: 'number', note: `${figure(c)} or ${figure(d)}` };
  }
}

/** In a fight it counts who takes part, whoever is told to have begun. */
const fighters = ({ by, on }: Claim): Side[] => sidesOf([...by, ...on]).filter((side) => side !== 'CIV');

/** Whom a fight only befalls. */
const bystanders = ({ on }: Claim): Side[] => sidesOf(on).filter((side) => side === 'CIV');

/** Two figures that no number satisfies. */
function disagree(a: Count, b: Count): boolean {
  if (a.n === null || b.n === null || a.n === b.n) return false;
  const [less, more] = a.n < b.n ? [a, b] : [b, a];
  return (less.bound === 'exact' || less.bound === 'at_most') && (more.bound === 'exact' || more.bound === 'at_least');
}
