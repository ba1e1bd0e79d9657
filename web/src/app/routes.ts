/** The pages with their paths, in the order of the rail. Each page is loaded when it is first opened. */
import type { ComponentType } from 'react';

export interface Page {
  readonly id: PageId;
  readonly path: string;
  /** The key pressed after `g`, by `event.code`. */
  readonly key?: string;
  /** Pages that the rail does not list are reached from a record. */
  readonly rail: 'see' | 'do' | null;
  readonly load: () => Promise<{ default: ComponentType }>;
}

export type PageId =
  | 'disputes' | 'incidents' | 'tolls' | 'truces' | 'diplomacy' | 'sources' | 'actors' | 'map' | 'timeline' | 'documents'
  | 'review' | 'add' | 'export' | 'history' | 'settings' | 'help' | 'incident' | 'reader' | 'isnad' | 'search' | 'coding' | 'round' | 'lexicon';

export const PAGES: readonly Page[] = [
  { id: 'disputes', path: '/', key: 'KeyD', rail: 'see', load: () => import('../pages/disputes.tsx') },
  { id: 'incidents', path: '/incidents', key: 'KeyI', rail: 'see', load: () => import('../pages/incidents.tsx') },
  { id: 'tolls', path: '/tolls', key: 'KeyT', rail: 'see', load: () => import('../pages/tolls.tsx') },
  { id: 'truces', path: '/truces', key: 'KeyC', rail: 'see', load: () => import('../pages/truces.tsx') },
  { id: 'diplomacy', path: '/diplomacy', key: 'KeyP', rail: 'see', load: () => import('../pages/diplomacy.tsx') },
  { id: 'sources', path: '/sources', key: 'KeyS', rail: 'see', load: () => import('../pages/sources.tsx') },
  { id: 'actors', path: '/actors', key: 'KeyA', rail: 'see', load: () => import('../pages/actors.tsx') },
  { id: 'map', path: '/map', key: 'KeyM', rail: 'see', load: () => import('../pages/map.tsx') },
  { id: 'timeline', path: '/timeline', key: 'KeyL', rail: 'see', load: () => import('../pages/timeline.tsx') },
  { id: 'documents', path: '/documents', key: 'KeyR', rail: 'see', load: () => import('../pages/documents.tsx') },
  { id: 'review', path: '/review', key: 'KeyQ', rail: 'do', load: () => import('../pages/review.tsx') },
  { id: 'add', path: '/add', key: 'KeyN', rail: 'do', load: () => import('../pages/add.tsx') },
  { id: 'export', path: '/export', key: 'KeyE', rail: 'do', load: () => import('../pages/export.tsx') },
  { id: 'history', path: '/history', key: 'KeyH', rail: 'do', load: () => import('../pages/history.tsx') },
  { id: 'settings', path: '/settings', rail: 'do', load: () => import('../pages/settings.tsx') },
  { id: 'help', path: '/help', rail: 'do', load: () => import('../pages/help.tsx') },
  { id: 'coding', path: '/coding', key: 'KeyB', rail: null, load: () => import('../pages/coding.tsx') },
  { id: 'round', path: '/coding/$id', rail: null, load: () => import('../pages/round.tsx') },
  { id: 'incident', path: '/incidents/$id', rail: null, load: () => import('../pages/incident.tsx') },
  { id: 'reader', path: '/documents/$id', rail: null, load: () => import('../pages/reader.tsx') },
  { id: 'isnad', path: '/claims/$id', rail: null, load: () => import('../pages/isnad.tsx') },
  { id: 'lexicon', path: '/settings/lexicon', rail: null, load: () => import('../pages/lexicon.tsx') },
  { id: 'search', path: '/search', rail: null, load: () => import('../pages/search.tsx') },
];
