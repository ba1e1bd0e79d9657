/**
 * Schemas for writing. A union is written by trying each of its parts with a checker, which takes 300 ms to be made for the first claim that anybody asks
 * for. What we write was made by us: nothing has to be told apart, so a union of objects is one object with the properties of all.
 */

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON Schema (draft 7) without unions, but for those that are no objects. */
export function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (!isSchema(schema)) return schema;
  const inner: Schema = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, plain(part)]));
  const { anyOf, oneOf, ...rest } = inner;
  const parts = (anyOf ?? oneOf) as readonly Schema[] | undefined;
  if (!parts) return inner;
  const some = parts.filter((part) => part['type'] !== 'null');
  const one = some.reduce<Schema | null | undefined>((all, part) => (all === undefined ? part : all && together(all, part)), undefined);
  if (!one) return inner;
  return { ...rest, ...one, ...(some.length < parts.length ? { nullable: true } : {}) };
}

/** One schema by which both are written; null where there is none. */
function together(a: Schema, b: Schema): Schema | null {
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  const nullable = a['nullable'] === true || b['nullable'] === true ? { nullable: true } : {};
  if (a['type'] === 'string' && b['type'] === 'string') return { type: 'string', ...nullable };
  if (a['type'] !== 'object' || b['type'] !== 'object' || !closed(a) || !closed(b)) return null;
  const [one, other] = [a['properties'] as Schema, b['properties'] as Schema];
  const properties: Record<string, unknown> = { ...one };
  for (const [name, part] of Object.entries(other)) {
    const both = name in one ? together(one[name] as Schema, part as Schema) : part;
    if (both === null) return null;
    properties[name] = both;
  }
  const needed = (schema: Schema) => (schema['required'] ?? []) as readonly string[];
  return { type: 'object', properties, required: needed(a).filter((name) => needed(b).includes(name)), additionalProperties: false, ...nullable };
}

/** True of an object that has the named properties and no others. */
function closed({ properties, additionalProperties }: Schema): boolean {
  return isSchema(properties) && (additionalProperties === false || additionalProperties === undefined);
}
