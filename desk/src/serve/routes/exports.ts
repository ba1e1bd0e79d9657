/** Giving out: every format of the desk as an attachment. */
import { z } from 'zod';
import { Refusal } from '../error.ts';
import { demand, LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { filters, lang, policy, questionOf } from '../schema/asked.ts';

const label = z.object({ ar: z.string(), en: z.string() });

export const exports: readonly Route[] = [
  route({
    path: '/export', tag: 'giving out', id: 'listFormats', what: 'The formats, with who needs them.', answer: z.object({ rows: z.array(z.object({ id: z.string(), label, purpose: label })) }), table: ({ rows }) => rows,
    handle: ({ desk }) => ({ rows: desk.exporter.formats.map((f) => ({ id: f.id, label: f.label, purpose: f.purpose })) }),
  }),
  route({
    path: '/export/{format}', tag: 'giving out', id: 'exportAs', what: 'The views in a format, as a file. `x-isnad-left-out` counts what the format could not hold.', gives: 'application/octet-stream',
    params: z.object({ format: z.string().max(40) }),
    query: z.object({
      ...filters, policy: policy.default('range'), lang, part: z.enum(['file', 'about']).default('file').describe('`about`: the file that holds codebook and context, for formats with no place for them.'),
      names: z.string().min(3).max(500).exactOptional().describe('Shows the names of victims, witnesses, minors and private persons, for this reason, which is kept in the file. Takes the role adjudicator.'),
    }),
    async handle({ desk, who, because, params: { format }, query: { policy: rule, lang: language, part, names, ...question }, reply }) {
      if (names !== undefined) demand(who, LEAST.unmask, 'show the names of victims and private persons');
      if (names !== undefined) because(names);
      if (!desk.exporter.formats.some((f) => f.id === format)) throw new Refusal('serve.unknown-format', `There is no format "${format}". There are: ${desk.exporter.formats.map((f) => f.id).join(', ')}.`);
      const { file, sidecar, leftOut } = await desk.giveOut({ format, question: questionOf(question), lang: language, policy: rule, unlock: names ?? null, ledger: desk.ledger, version: desk.version, now: desk.now() });
      const given = part === 'file' ? file : sidecar;
      if (given === null) throw new Refusal('serve.unknown-format', `The format "${format}" says all about itself in its file.`);
      return reply
        .type(given.mediaType)
        .header('content-disposition', `attachment; filename="${given.name}"`)
        .header('x-isnad-sha256', given.sha256)
        .header('x-isnad-left-out', String(leftOut.reduce((sum, l) => sum + l.count, 0)))
        .send(Buffer.from(given.bytes));
    },
  }),
];
