/** A page of a view to put on any server or send by mail: no script, nothing fetched, everything escaped, right-to-left for Arabic, data isolated (UAX #9, HTML bdi). */
import { ACCOUNT_FIELDS, type Incident } from 'isnad';
import { sha256, utf8 } from '../bytes.ts';
import type { FormatSpec } from '../format.ts';
import { html, isWebAddress, type Markup } from '../html.ts';
import { accountSentence } from '../rows/incidents.ts';
import { accountsTable, tollsTable } from '../rows/accounts.ts';
import { claimsTable } from '../rows/claims.ts';
import { sentenceOf, stanceOf, tollSentence, wordsOf } from '../sentence.ts';
import { codebookOf } from '../table.ts';
import type { View } from '../view.ts';
import { HONESTY, STANCES } from '../words.ts';

const CSS = `body{font:1rem/1.6 system-ui,"Noto Naskh Arabic",Tahoma,sans-serif;max-width:70rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}
th{background:#f0f0f0}.denied{border-inline-start:.3rem solid #a40000}footer{border-block-start:2px solid #1a1a1a;margin-block-start:2rem}blockquote{margin:.2rem 0;color:#333}`;

const T = {
  title: { en: 'Accounts side by side', ar: 'الروايات جنبا إلى جنب' },
  incidents: { en: 'Incidents', ar: 'الحوادث' },
  tolls: { en: 'Tolls, each as claimed', ar: 'الحصائل، كل بحسب من أعلنها' },
  truces: { en: 'Truces', ar: 'الهدن' },
  violations: { en: 'Alleged violations', ar: 'الخروق المزعومة' },
  claims: { en: 'Claims', ar: 'الأقوال' },
  about: { en: 'About this page', ar: 'عن هذه الصفحة' },
  codebook: { en: 'Codebook', ar: 'دليل الحقول' },
  claimant: { en: 'Account of', ar: 'رواية' },
  says: { en: 'accuses', ar: 'تتهم' },
  generic: { en: 'no happening is told', ar: 'من دون حادثة محددة' },
  denied: { en: 'denied', ar: 'منفي' },
  days: { en: 'days', ar: 'التاريخ' },
} as const;

export const site: FormatSpec = {
  id: 'html',
  label: { en: 'Web page', ar: 'صفحة ويب' },
  purpose: { en: 'Publish or print a view: no script, works offline', ar: 'لنشر عرض أو طباعته: بلا برامج، ويعمل دون اتصال' },
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  about: 'inside',
  hashOf: 'everything between <main> and </main>, as it stands in the file',
  make(view) {
    const { lang } = view;
    const main = html`
<h1>${T.title[lang]}</h1>
<p><strong>${HONESTY[lang]}</strong></p>
<h2>${T.incidents[lang]}</h2>
${view.reconciled.incidents.map((i) => incidentPart(view, i))}
<h2>${T.tolls[lang]}</h2>
<ul>${view.reconciled.tolls.flatMap((s) => s.points.map((p) => html`<li><bdi>${tollSentence(view, s, p)}</bdi></li>\n`))}</ul>
<h2>${T.truces[lang]}</h2>
<ul>${view.reconciled.truces.map((t) => html`<li id="${t.id}"><bdi>${t.parties.map((s) => view.side(s)).join(' / ')}</bdi>: <bdi>${t.inForce?.day ?? t.agreed.from ?? ''}</bdi></li>\n`)}</ul>
<h2>${T.violations[lang]}</h2>
<ul>${view.reconciled.violations.map((v) => html`<li id="${v.id}"><bdi>${view.side(v.accuser)}</bdi> ${T.says[lang]} <bdi>${view.side(v.accused)}</bdi>: <bdi>${view.eventLabel(v.type)}</bdi>${v.lane === 'generic' ? ` (${T.generic[lang]})` : ''}${v.denied.length > 0 ? ` (${T.denied[lang]})` : ''} <bdi>${v.days.from ?? ''}</bdi></li>\n`)}</ul>
<h2>${T.claims[lang]}</h2>
<ol>${view.reconciled.testimonies.map((t) => claimPart(view, t.id))}</ol>
`.markup;
    const about = view.about({ hash: sha256(main), hashOf: this.hashOf });
    const tables = [claimsTable(view), accountsTable(view), tollsTable(view)].map(({ id, columns }) => ({ id, columns }));
    const page = html`<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${view.context.engine}">
<title>${`${T.title[lang]} – ${view.context.query}`}</title>
<style>${{ markup: CSS }}</style>
</head>
<body>
<main>${{ markup: main }}</main>
<footer>
<h2>${T.about[lang]}</h2>
<dl>${about.map((l) => html`<dt>${l.label}</dt><dd data-key="${l.key}"><bdi>${l.value}</bdi></dd>\n`)}</dl>
<details><summary>${T.codebook[lang]}</summary><dl>${codebookOf(tables, lang).map((l) => html`<dt>${l.label} <code>${l.field}</code></dt><dd>${l.meaning}</dd>\n`)}</dl></details>
</footer>
</body>
</html>
`.markup;
    return { bytes: utf8(page), explained: null };
  },
};

/** One column an account, one row a field. */
function incidentPart(view: View, i: Incident): Markup {
  const place = i.place ? view.placeName(i.place.id, i.place.name) : '';
  const fields = ACCOUNT_FIELDS.filter((f) => i.compared[f] !== undefined);
  return html`<section id="${i.id}"><h3><bdi>${view.eventLabel(i.type)}</bdi> <bdi>${place}</bdi> <bdi>${[i.days.from, i.days.to].filter((d, n, all) => d !== null && all.indexOf(d) === n).join(' – ')}</bdi></h3>
<table><thead><tr><th scope="col">${T.claimant[view.lang]}</th>${i.accounts.map((a) => html`<th scope="col"><bdi>${view.side(a.claimant)}</bdi></th>`)}</tr></thead><tbody>
<tr><th scope="row"></th>${i.accounts.map((a) => html`<td><bdi>${accountSentence(view, i, a)}</bdi></td>`)}</tr>
${fields.map((f) => html`<tr><th scope="row">${f}</th>${i.accounts.map((a) => html`<td><bdi>${a.fields[f]?.map((v) => v.value).join('; ') ?? null}</bdi></td>`)}</tr>\n`)}
</tbody></table></section>\n`;
}

function claimPart(view: View, id: string): Markup | null {
  const t = view.testimony(id);
  if (!t) return null;
  const report = view.report(t.document);
  const stance = stanceOf(t);
  const source = html`<bdi>${[report?.outlet, report?.title, t.published].filter((s) => !!s).join(' – ')}</bdi>`;
  const url = report?.url ?? null;
  return html`<li id="${id}" class="${stance}"><bdi>${sentenceOf(view, t)}</bdi>
<blockquote lang="${report?.lang ?? 'und'}" dir="auto">${STANCES[stance][view.lang]}: <q>${wordsOf(view, t)}</q></blockquote>
<small>${isWebAddress(url) ? html`<a href="${url}" rel="noreferrer nofollow">${source}</a>` : source}</small></li>\n`;
}
