/** RSS 2.0 by feedsmith: an item for each happening and each alleged violation, so that a reader shows what is new. */
import { sha256, utf8, xmlSafe } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { accountSentence, recordedOf, sentencesOf } from '../rows/incidents.ts';
import { sentenceOf } from '../sentence.ts';
import { escapeHtml } from '../html.ts';
import type { View } from '../view.ts';

interface Item {
  readonly title: string;
  readonly description: string;
  readonly guid: { readonly value: string; readonly isPermaLink: false };
  readonly pubDate: Date;
  readonly categories: { readonly name: string }[];
}

export const rss: FormatSpec = {
  id: 'rss',
  label: { en: 'RSS feed', ar: 'خلاصة RSS' },
  purpose: { en: 'Alerts: new incidents and alleged violations', ar: 'تنبيهات: الحوادث والخروق المزعومة الجديدة' },
  mediaType: 'application/rss+xml; charset=utf-8',
  extension: 'xml',
  about: 'inside',
  hashOf: 'the items as JSON: title, description, guid, pubDate, categories',
  async make(view) {
    // Loaded when a feed is made: with what it needs it is a quarter of all modules, and every command would wait for them.
    const { generateRssFeed } = await import('feedsmith');
    const items = [...view.reconciled.incidents.map((i) => incidentItem(view, i)), ...view.reconciled.violations.map((v) => violationItem(view, v))].sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
    const about = view.about({ hash: sha256(JSON.stringify(items)), hashOf: this.hashOf });
    const codebook = view.lang === 'ar' ? 'title: الحدث والرواة؛ description: كل رواية وكل قول في جملة؛ guid: معرّف الحادثة أو الخرق؛ pubDate: متى دخل السجل؛ category: نوع الحدث' : 'title: event and accounts; description: every account and claim as a sentence; guid: id of the incident or violation; pubDate: when the ledger learned it; category: event type';
    const feed = {
      title: xmlSafe(`Isnad – ${view.context.query}`), link: `urn:isnad:ledger:${encodeURIComponent(view.context.ledgerHead ?? 'none')}`, language: view.lang, lastBuildDate: new Date(view.context.generatedAt), generator: view.context.engine,
      description: xmlSafe([...about.map((l) => `${l.label}: ${l.value}`), codebook].join(' | ')), items,
    };
    return { bytes: utf8(generateRssFeed(feed, { lenient: true })), explained: null };
  },
};

function incidentItem(view: View, i: View['reconciled']['incidents'][number]): Item {
  const told = [...i.accounts.map((a) => accountSentence(view, i, a)), ...sentencesOf(view, i)];
  const voices = i.accounts.filter((a) => a.position !== 'silent').map((a) => accountSentence(view, i, a)).join(' | ');
  return itemOf(i.id, voices, told, recordedOf(view, i), i.type);
}

function violationItem(view: View, v: View['reconciled']['violations'][number]): Item {
  const told = v.claims.flatMap((id) => {
    const t = view.testimony(id);
    return t ? [sentenceOf(view, t)] : [];
  });
  const denied = v.denied.length > 0 ? (view.lang === 'ar' ? ' (منفي)' : ' (denied)') : '';
  const title = view.lang === 'ar' ? `خرق مزعوم: ${view.side(v.accuser)} تتهم ${view.side(v.accused)}${denied}` : `Alleged violation: ${view.side(v.accuser)} accuses ${view.side(v.accused)}${denied}`;
  const recorded = v.claims.flatMap((id) => view.testimony(id)?.recorded ?? []).sort().at(-1) ?? view.context.generatedAt;
  return itemOf(v.id, title, told, recorded, v.type);
}

/** The description is HTML by custom, so its texts are escaped before the feed escapes them again. */
function itemOf(id: string, title: string, told: readonly string[], recorded: string, type: string): Item {
  return { title: xmlSafe(title), description: `<ul>${[...new Set(told)].map((s) => `<li><bdi>${escapeHtml(s)}</bdi></li>`).join('')}</ul>`, guid: { value: `urn:isnad:${encodeURIComponent(id)}`, isPermaLink: false }, pubDate: new Date(recorded), categories: [{ name: type }] };
}
