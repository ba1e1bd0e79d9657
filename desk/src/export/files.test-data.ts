/** Reading written files back with the readers of others, for tests. */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type Exported, exportAs, FORMATS } from './index.ts';
import { input } from './example.test-data.ts';

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const csvRows = (bytes: Uint8Array): Record<string, string>[] => parse(decode(bytes), { columns: true, bom: true });
export const csvLines = (bytes: Uint8Array): string[][] => parse(decode(bytes), { bom: true });
export const lines = <T = Record<string, unknown>>(bytes: Uint8Array): T[] => decode(bytes).trimEnd().split('\n').map((line) => JSON.parse(line) as T);
export const json = (bytes: Uint8Array): never => JSON.parse(decode(bytes)) as never;
export const zip = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

const buffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;
export const parquetRows = (bytes: Uint8Array): Promise<Record<string, unknown>[]> => parquetReadObjects({ file: buffer(bytes) });
export const parquetNotes = (bytes: Uint8Array): Record<string, string> => Object.fromEntries((parquetMetadata(buffer(bytes)).key_value_metadata ?? []).map((kv) => [kv.key, kv.value ?? '']));

const unescaped = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&');

/** A sheet of a workbook: its XML, and its cells with their types as they stand in it. */
export interface ReadSheet {
  readonly xml: string;
  readonly rows: readonly (readonly { readonly type: string; readonly style: string; readonly value: string; readonly formula: boolean }[])[];
}

/** Sheets in their order. */
export function sheets(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const shared = [...strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) => unescaped([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((m) => m[1]).join('')));
  return Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort().map((name) => {
    const xml = strFromU8(files[name] as Uint8Array);
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => inColumns([...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inner = '']) => {
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      return { type, style: /s="(\d+)"/.exec(attributes)?.[1] ?? '', value: type === 's' ? (shared[Number(raw)] ?? '') : unescaped(raw), formula: inner.includes('<f'), column: columnOf(attributes) };
    })));
    return { xml, rows };
  });
}

const EMPTY = { type: '', style: '', value: '', formula: false };

/** Cells at the places that their references name (`r="AB7"`): an empty one is not written. */
function inColumns<T extends { readonly column: number }>(cells: readonly T[]): (T | typeof EMPTY)[] {
  const out: (T | typeof EMPTY)[] = [];
  for (const cell of cells) {
    while (out.length < cell.column) out.push(EMPTY);
    out.push(cell);
  }
  return out;
}

function columnOf(attributes: string): number {
  return [...(/r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** All text of an export, archives opened, as a searcher would find it. */
export function textsIn({ file, sidecar }: Exported): string {
  const parts = file.mediaType === 'application/zip' || file.name.endsWith('.xlsx') ? Object.values(unzipSync(file.bytes)) : [file.bytes];
  return [...parts, ...(sidecar ? [sidecar.bytes] : [])].map((b) => new TextDecoder().decode(b)).join('\n');
}

/** Every format of an input, made once. */
export async function all(more: Parameters<typeof input>[0] = {}): Promise<ReadonlyMap<string, Exported>> {
  return new Map(await Promise.all(FORMATS.map(async (f) => [f.id, await exportAs(f.id, input(more))] as const)));
}
