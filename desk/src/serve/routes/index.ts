/** Every route, in the order of the document. */
import type { Route } from '../route.ts';
import { about } from './about.ts';
import { accounts } from './accounts.ts';
import { claims } from './claims.ts';
import { coding } from './coding.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { ingest } from './ingest.ts';
import { ledger } from './ledger.ts';
import { names } from './names.ts';
import { oidc } from './oidc.ts';
import { reviews } from './reviews.ts';
import { sessions } from './session.ts';
import { views } from './views.ts';

export const routes: readonly Route[] = [...ledger, ...views, ...documents, ...claims, ...reviews, ...coding, ...ingest, ...names, ...exports, ...sessions, ...oidc, ...accounts, ...about];
