/** The engine's keys of a text: what the threads index, what the ledger is asked by. */
import { searchKeys } from 'isnad';
import type { SearchKeys } from './ports/index.ts';

export const keysOf: SearchKeys = (text) => searchKeys(text).map(({ key }) => key);
