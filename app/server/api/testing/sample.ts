import type { JsonSchema } from "../endpoint.ts";

/** Where in a body: names of fields, and 0 for a list's first item. */
export type Path = readonly (string | 0)[];

type Known = Readonly<Record<string, unknown>>;

const BY_TYPE: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: false, object: {}, null: null };

/**
 * The smallest body that a schema takes: what it requires, and of a list one item.
 * @param known what a field of that name holds, where its type does not say enough
 */
export function sampleOf(schema: JsonSchema, known: Known, name = ""): unknown {
  if (Object.hasOwn(known, name)) return known[name];
  const first = [schema.anyOf, schema.oneOf].find(Array.isArray)?.at(-1) as JsonSchema | undefined;
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined;
  if (properties?.fr) return { fr: "x" };
  if (properties) {
    const wanted = new Set((schema.required as string[] | undefined) ?? []);
    // A line names its article by one of two names, neither of them required.
    if (properties.sku && !properties.barcode) wanted.add("sku");
    return Object.fromEntries([...wanted].map((each) => [each, sampleOf(properties[each] ?? {}, known, each)]));
  }
  if (first) return sampleOf(first, known, name);
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.type === "array") return [sampleOf(schema.items as JsonSchema, known, name)];
  if (schema.type === "string") return schema.format === "date-time" ? "2031-05-06T07:08:09.000Z" : "x";
  return BY_TYPE[String(schema.type)] ?? {};
}

/** Every place that a schema knows, itself first. */
export function pathsOf(schema: JsonSchema, at: Path = []): Path[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const items = schema.items as JsonSchema | undefined;
  const inner = [schema.anyOf, schema.oneOf].filter(Array.isArray).flat() as JsonSchema[];
  const found = [
    at,
    ...Object.entries(properties).flatMap(([name, each]) => pathsOf(each, [...at, name])),
    ...(items ? pathsOf(items, [...at, 0]) : []),
    ...inner.flatMap((each) => pathsOf(each, at)),
  ];
  return [...new Map(found.map((path) => [JSON.stringify(path), path])).values()];
}

/** The sample with another value at a place; what leads there is made where the sample has left it out. */
export function changed(sample: unknown, schema: JsonSchema, path: Path, to: unknown, known: Known): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const inner = schemaAt(schema, key);
  if (key === 0) {
    const [first] = Array.isArray(sample) ? sample : [];
    return [changed(first ?? sampleOf(inner, known), inner, rest, to, known)];
  }
  const fields = (typeof sample === "object" && sample !== null ? sample : {}) as Record<string, unknown>;
  const before = Object.hasOwn(fields, key) ? fields[key] : rest.length > 0 ? sampleOf(inner, known, key) : undefined;
  return { ...fields, [key]: changed(before, inner, rest, to, known) };
}

function schemaAt(schema: JsonSchema, key: string | 0): JsonSchema {
  const choices = [schema, ...([schema.anyOf, schema.oneOf].filter(Array.isArray).flat() as JsonSchema[])];
  for (const each of choices) {
    const inner = key === 0 ? each.items : (each.properties as Record<string, unknown> | undefined)?.[key];
    if (inner) return inner as JsonSchema;
  }
  return {};
}
