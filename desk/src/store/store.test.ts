import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { contract } from './contract.test-data.ts';
import { openLedger } from './index.ts';
import { OPTIONS } from './intakes.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

contract('in a file', () => openLedger(join(folder, `${++files}.ledger`), OPTIONS));
contract('in memory', () => openLedger(':memory:', OPTIONS));
