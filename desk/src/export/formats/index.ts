/** The registry: every format, the everyday ones first. */
import type { FormatSpec } from '../format.ts';
import { acled } from './acled.ts';
import { annotations } from './annotations.ts';
import { cite, citeBibtex, citeCsl, citeMarkdown } from './cite.ts';
import { crate } from './crate.ts';
import { csv, csvExcel } from './csv.ts';
import { geojson } from './geojson.ts';
import { site } from './html.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { parquet } from './parquet.ts';
import { plover } from './plover.ts';
import { rss } from './rss.ts';
import { timeline } from './timeline.ts';
import { ucdp } from './ucdp.ts';
import { xlsx } from './xlsx.ts';

export const FORMATS: readonly FormatSpec[] = [xlsx, csvExcel, csv, jsonl, acled, ucdp, plover, geojson, timeline, jsonld, annotations, parquet, crate, cite, citeMarkdown, citeBibtex, citeCsl, site, rss];
