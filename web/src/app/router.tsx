/** The router: one route for each page, all under the frame. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../parts/notes.tsx';
import { parseSearch, stringifySearch, validateSearch } from './address.ts';
import { Door } from './door.tsx';
import { PAGES } from './routes.ts';

const root = createRootRoute({ component: Door, validateSearch, notFoundComponent: NotFound });

const pages = PAGES.map(({ path, load }) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }));

export const router = createRouter({ routeTree: root.addChildren(pages), parseSearch, stringifySearch, defaultPreload: 'intent', scrollRestoration: true });
