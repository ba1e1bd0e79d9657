/** What the rooms of the desk know of each other. Adapters implement it, main.ts brings them together. */
export * from './accounts.ts';
export * from './export.ts';
export * from './fetch.ts';
export * from './intake.ts';
export * from './serve.ts';
export * from './store.ts';
