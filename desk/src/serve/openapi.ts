/** The OpenAPI 3.1 document, from the schemas that check requests and write answers. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

const DESCRIPTION = `The ledger of Isnad: who says what, through whom, with which words, and who denies it. It does not decide what happened.

- Lists are paged by key: give \`next\` of a page as \`after\` of the next one.
- Every list and record has a twin for spreadsheets: put \`.csv\` behind its path (\`.json\` is the same as none).
- Texts of articles are what others wrote: show them as text, never as HTML.
- What is refused comes in one shape, \`Error\`, with a stable code and what to do.`;

const REF = '#/components/schemas/';

/** Names that a part of the document refers to. */
function named(value: unknown, into: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const inner of value) named(inner, into);
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) if (key === '$ref' && typeof inner === 'string') into.add(inner.slice(REF.length)); else named(inner, into);
  return into;
}

/** Shapes that the paths need, and those that these need. */
function needed(paths: unknown, schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = named(paths, new Set());
  for (const name of names) named(schemas[name], names);
  return Object.fromEntries([...names].sort().map((name) => [name, schemas[name]]));
}

export function openapi(version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: { openapi: '3.1.0', info: { title: 'Isnad', version, description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } } },
    transform: jsonSchemaTransform,
    transformObject(document) {
      const whole = jsonSchemaTransformObject(document) as { paths?: unknown; components?: { schemas?: Record<string, unknown> } };
      return { ...whole, components: { ...whole.components, schemas: needed(whole.paths, whole.components?.schemas ?? {}) } } as ReturnType<typeof jsonSchemaTransformObject>;
    },
  };
}
