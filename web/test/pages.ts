/** Every page with an address at which it has something to show. */
import { inject } from 'vitest';

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(`${inject('address')}/api/v1${path}`)).json()) as T;
}

interface Ids {
  readonly rows: readonly { readonly id: string; readonly claims?: number; readonly lang?: string; readonly item?: { readonly claims: readonly string[] } }[];
}

/** The paths of all pages of the sample, by name. */
export async function pagePaths(): Promise<Readonly<Record<string, string>>> {
  const incidents = await ask<Ids>('/views/incident?limit=1');
  const incident = incidents.rows[0];
  const claim = incident?.item?.claims[0] ?? '';
  const article = (await ask<Ids>('/documents?limit=50')).rows.find((d) => d.lang === 'ar' && (d.claims ?? 0) > 10);
  return {
    disputes: '/', incidents: '/incidents', incident: `/incidents/${incident?.id}`, tolls: '/tolls', truces: '/truces', diplomacy: '/diplomacy', sources: '/sources', actors: '/actors', map: '/map', timeline: '/timeline',
    documents: '/documents', reader: `/documents/${article?.id}`, isnad: `/claims/${claim}`, tree: `/claims/${claim}?view=tree`, why: `/claims/${claim}?view=why`, review: '/review', add: '/add', export: '/export', history: '/history', settings: '/settings', lexicon: '/settings/lexicon', help: '/help',
    search: `/search?q=${encodeURIComponent('هدنة')}`, evidence: `/?e=${claim}`,
  };
}
