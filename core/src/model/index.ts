/** Every shared type. Imports nothing from other rooms. */
export * from './ledger.ts';
export * from './reading.ts';
export * from './review.ts';
export * from './span.ts';
export * from './vocabulary.ts';
