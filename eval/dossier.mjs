// How far reconciling finds the known right answers of the sample dossier (samples/dossier/expected.json): pure functions over its views.

/** Where the words of a gold item stand in its report. */
function spanOf(item, texts) {
  const start = texts.get(item.report).indexOf(item.quote);
  return { start, end: start + item.quote.length };
}

/** The testimonies of a report whose evidence touches the quoted words, the one that shares most first. */
function touching(item, { reconciled, texts }, types) {
  const span = spanOf(item, texts);
  const shared = (t) => Math.max(0, ...t.claim.evidence.map((e) => Math.min(e.end, span.end) - Math.max(e.start, span.start)));
  return reconciled.testimonies
    .filter((t) => t.document === item.report && shared(t) > 0 && (types === undefined || types.includes(t.claim.type.value)))
    .sort((a, b) => shared(b) - shared(a));
}

/**
 * Incidents by B-cubed (Bagga and Baldwin 1998) over the members that the answers list; a general denial, which stands in several,
 * is left out. A member that was not read is an incident of its own, so what reading loses counts here too.
 * @returns precision, recall and F1, the share of members that were read, and what went wrong
 */
export function incidents(answers, views) {
  const homeOf = new Map(views.reconciled.incidents.flatMap((i) => [...i.claims, ...i.background].map((c) => [c, i.id])));
  const items = answers.incidents
    .filter((i) => !i.members.some((m) => m.status === 'threatened'))
    .flatMap((incident) => incident.members.filter((m) => !m.general).map((m) => ({ ...m, gold: incident.name, types: incident.types })));
  const placed = items.map((item, at) => {
    const found = touching(item, views, item.types).find((t) => homeOf.has(t.id)) ?? touching(item, views).find((t) => homeOf.has(t.id));
    return { ...item, claim: found?.id ?? null, home: found ? homeOf.get(found.id) : `unread ${at}` };
  });
  let precision = 0;
  let recall = 0;
  for (const a of placed) {
    const together = placed.filter((b) => b.home === a.home);
    const right = together.filter((b) => b.gold === a.gold).length;
    precision += right / together.length;
    recall += right / placed.filter((b) => b.gold === a.gold).length;
  }
  precision /= placed.length;
  recall /= placed.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), read: placed.filter((x) => x.claim !== null).length / placed.length, placed };
}

/** Groups of documents, as text that can be compared. */
const groups = (lists) => lists.map((list) => [...list].sort().join(' ')).sort();

/** Origins: the groups that are wrong or missing. */
export function origins(answers, { reconciled }) {
  const [right, found] = [groups(answers.origins.map((o) => o.reports)), groups(reconciled.origins.map((o) => o.documents))];
  return { right: right.filter((g) => found.includes(g)).length, of: right.length, wrong: found.filter((g) => !right.includes(g)), missing: right.filter((g) => !found.includes(g)) };
}

/** A truce on one line: parties, mediators, entry into force, purpose. */
const truceLine = ({ parties, mediators, day, purpose }) => `${[...parties].sort().join('+')} by ${[...mediators].sort().join('+') || '-'} in force ${day ?? '-'} for ${purpose ? 'an exchange' : '-'}`;

/** Truces: one object each, with what is known of it. */
export function truces(answers, { reconciled }) {
  const right = answers.truces.map((t) => truceLine({ parties: t.parties, mediators: t.mediators, day: t.entryIntoForce?.slice(0, 10) ?? null, purpose: t.purpose }));
  const found = reconciled.truces.map((t) => truceLine({ parties: t.parties, mediators: t.mediators, day: t.inForce?.day ?? null, purpose: t.purposes.length > 0 }));
  return compare(right, found);
}

/** Violations: accuser, accused, lane, truce by its day, and day. */
export function violations(answers, { reconciled }) {
  const dayOf = new Map(answers.truces.map((t) => [t.name, t.entryIntoForce?.slice(0, 10) ?? '-']));
  const forceOf = new Map(reconciled.truces.map((t) => [t.id, t.inForce?.day ?? '-']));
  const line = (v, truce, date) => `${v.accuser} > ${v.accused} ${v.lane} ${v.lane === 'generic' ? '' : `${date} `}of ${truce}`;
  const right = answers.violations.map((v) => line(v, dayOf.get(v.truce), v.date.slice(0, 10)));
  const found = reconciled.violations.map((v) => line(v, v.truce === null ? '-' : forceOf.get(v.truce), v.days.from));
  return compare(right, found);
}

/** Toll series: claimant, population, measure and scope with their points. */
export function tolls(answers, { reconciled }) {
  const line = (t, points) => `${t.claimant ?? 'UNK'} ${t.population} ${t.measure} ${t.scope}: ${[...new Set(points.map((p) => `${p.asOf} ${p.n}`))].sort().join(', ')}`;
  return compare(answers.tolls.map((t) => line(t, t.points)), reconciled.tolls.map((t) => line(t, t.points)));
}

/** Contacts that took place: who with whom, by what, on what day. */
export function contacts(answers, { reconciled }) {
  const line = (medium, sides, day) => `${medium} ${[...sides].sort().join('+')} ${day}`;
  const right = answers.contacts.filter((c) => c.status === 'actual' && c.medium === 'phone').map((c) => line(c.medium, c.participants.map((p) => p.side), c.date.slice(0, 10)));
  return compare(right, reconciled.contacts.filter((c) => c.medium === 'phone').map((c) => line(c.medium, c.participants.map((p) => p.side), c.days.from)));
}

/** Proposals: by whom, with whom. */
export function proposals(answers, { reconciled }) {
  const line = (by, partners) => `${by} with ${[...partners].sort().join('+')}`;
  return compare(answers.proposals.map((p) => line(p.by, p.participants)), reconciled.proposals.map((p) => line(p.by.join('+'), p.with)));
}

/** Two lists of lines: how many are right, which are missing, which are too many. Lines may stand more than once. */
function compare(right, found) {
  const left = [...found];
  const missing = [];
  for (const line of right) {
    const at = left.indexOf(line);
    if (at < 0) missing.push(line);
    else left.splice(at, 1);
  }
  return { right: right.length - missing.length, of: right.length, missing, wrong: left };
}
