/** Isnad's engine: an article goes in, the record of who says what comes out. */
export * from './model/index.ts';
export { read } from './pipeline.ts';
