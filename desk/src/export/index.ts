/** Giving out: a view of the ledger in the format that its reader needs. The door of the room. */
import { sha256 } from './bytes.ts';
import type { FormatSpec } from './format.ts';
import { FORMATS } from './formats/index.ts';
import { sidecarBytes } from './sidecar.ts';
import type { Exported, ExportFile, ExportInput } from '../ports/index.ts';
import { viewOf } from './view.ts';

export type { FormatSpec } from './format.ts';
export { flatCsv } from './flat.ts';
export { FORMATS } from './formats/index.ts';
export { importJsonl } from './formats/jsonl.ts';
export { type ImportedClaim, importJsonLd } from './formats/jsonld.ts';
export type { ExportContext, Exported, ExportFile, ExportInput, LeftOut } from '../ports/index.ts';

/** Digits of the hash in a name. */
const HEAD = 8;

/**
 * Writes a view in a format. The same input gives the same bytes: no clock, no locale, no network.
 * @param format id of one of `FORMATS`
 * @throws when there is no such format, or when names are to be unlocked without a reason
 * @example const { file, sidecar } = await exportAs('xlsx', { reports, reconciled: reconcile(reports), context });
 */
export async function exportAs(format: string, input: ExportInput): Promise<Exported> {
  const spec = FORMATS.find((f) => f.id === format);
  if (!spec) throw new Error(`There is no format "${format}". There are: ${FORMATS.map((f) => f.id).join(', ')}.`);
  if (input.context.unlock !== null && input.context.unlock.reason.trim() === '') throw new Error('Names are unlocked for a reason only: unlock.reason is empty.');
  const view = viewOf(input);
  const made = await spec.make(view);
  const leftOut = (made.leftOut ?? []).filter((l) => l.count > 0);
  const file = fileOf(spec, input, made.bytes);
  return { format, file, leftOut, sidecar: made.explained === null ? null : beside(file, sidecarBytes(view, made.explained, file, leftOut), 'csv' in made.explained) };
}

/** `isnad-NAME-DAY-HASH.EXTENSION`. */
function fileOf(spec: FormatSpec, { context }: ExportInput, bytes: Uint8Array): ExportFile {
  const hash = sha256(bytes);
  return { name: `isnad-${spec.stem ?? spec.id}-${context.generatedAt.slice(0, 10)}-${hash.slice(0, HEAD)}.${spec.extension}`, mediaType: spec.mediaType, bytes, sha256: hash };
}

/** Named as CSV on the Web looks for it. */
function beside(file: ExportFile, bytes: Uint8Array, csv: boolean): ExportFile {
  return { name: `${file.name}${csv ? '-metadata.json' : '.about.json'}`, mediaType: csv ? 'application/csvm+json' : 'application/json', bytes, sha256: sha256(bytes) };
}
