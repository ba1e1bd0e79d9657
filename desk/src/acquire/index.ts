/** Acquire: bytes go in, articles come out. */
export { acquireGuarded } from './guarded.ts';
