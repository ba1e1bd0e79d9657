/** Fetch: addresses go in, bytes come out; only public machines are ever connected to. */
export { createFetcher } from './fetch.ts';
