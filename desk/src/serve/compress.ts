/** Large answers travel compressed, for whoever says that they can read it. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Bytes below which an answer goes as it is: a claim with its words is 3 to 8 kB, and is asked for most. */
const THRESHOLD = 16_000;
/** How hard it is tried, in both ways: 85 kB become 12 kB in 0.4 ms; one step of the usual 6 takes twice as long for a seventh less. */
const EFFORT = 2;
/** Text that is whole when it is sent. Events are sent as they happen; spreadsheets and archives are compressed already. */
const TEXT = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml)(?:;|$)|application\/x-ndjson)/;

/** For the routes of one plugin. Requests are never unpacked: nobody sends us a bomb. */
export async function compressing(api: FastifyInstance): Promise<void> {
  await api.register(compress, {
    globalCompression: true, globalDecompression: false, threshold: THRESHOLD, customTypes: TEXT, encodings: ['br', 'gzip'], zlibOptions: { level: EFFORT }, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: EFFORT } },
  });
}
