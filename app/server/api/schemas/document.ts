import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { DOCUMENT_KINDS, PAGE_USES } from "#blocks/contract/index.ts";
import { SENT } from "#runtime/cost/weights.ts";
import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, text } from "./common.ts";

const id = text(26);

/** Checked whole by the document's own door, which knows every block; `GET /schemas/page` describes it. */
export const docSchema: JsonSchema = { type: "object", description: "See GET /schemas/{kind}" };

export const revisionSchema = object({
  id,
  revision: id,
  based_on: nullable(id),
  doc: docSchema,
  author: text(500),
  created_at: instantSchema,
});

const change: JsonSchema = { enum: ["added", "removed", "changed", "moved", "meta"] };

export const diffSchema = object({
  same: { type: "boolean" },
  differences: {
    type: "array",
    items: object(
      {
        kind: change,
        id: { type: "string" },
        type: { type: "string" },
        name: { type: "string" },
        changes: { type: "array", items: { type: "object", required: ["pointer"] } },
      },
      ["id", "type", "name", "changes"],
    ),
  },
});

export const historySchema = object({
  revision: id,
  name: text(80),
  based_on: nullable(id),
  author: text(500),
  created_at: instantSchema,
  live: { type: "boolean", description: "Shown in the shop now" },
  changes: nullable(
    object({
      total: { type: "integer" },
      first: {
        type: "array",
        items: object({ kind: change, type: { type: "string" }, name: { type: "string" } }, ["type", "name"]),
        description: "The first of the blocks that it changed of the revision it is based on",
      },
    }),
  ),
  over_budget: nullable(
    object({
      over: {
        type: "array",
        items: object({ of: { enum: SENT }, is: { type: "integer" }, most: { type: "integer" } }),
        description: "What it has more of than the shop's budget says",
      },
      reason: text(500),
      by: text(500),
      at: instantSchema,
    }),
  ),
});

export const proposalSchema = object({
  id,
  revision: id,
  note: text(500),
  author: text(500),
  created_at: instantSchema,
  outcome: { enum: ["open", "declined"] },
  answer: text(500),
  decided_by: text(500),
});

export const commentSchema = object({
  id,
  thread: id,
  node: nullable(text(64)),
  text: text(2_000),
  author: text(500),
  created_at: instantSchema,
  settled: nullable(object({ at: instantSchema, by: text(500) })),
});

export const summarySchema = object({
  id,
  kind: { enum: DOCUMENT_KINDS },
  use: { enum: [...PAGE_USES, null] },
  title: localizedSchema(200),
  revision: id,
  publication: nullable(
    object({
      revision: id,
      state: { enum: ["live", "scheduled"] },
      from: instantSchema,
      until: nullable(instantSchema),
    }),
  ),
  slugs: localizedSchema(80),
  branch: nullable(object({ of: id, name: text(80) })),
  created_at: instantSchema,
  updated_at: instantSchema,
});

const pointer: JsonSchema = { type: "string", maxLength: 2_000 };
const operation = (ops: readonly string[], more: readonly ("from" | "value")[]): JsonSchema => ({
  type: "object",
  required: ["op", "path", ...more],
  properties: {
    op: { enum: ops },
    path: pointer,
    ...(more.includes("from") && { from: pointer }),
    ...(more.includes("value") && { value: {} }),
  },
});

/** A JSON Patch (RFC 6902); members that an operation does not know are ignored, as it asks. */
export const patchSchema: JsonSchema = {
  type: "array",
  maxItems: 1_000,
  items: {
    anyOf: [
      operation(["add", "replace", "test"], ["value"]),
      operation(["remove"], []),
      operation(["move", "copy"], ["from"]),
    ],
  },
};

export const savedSchema = object({ id, revision: id });

export const publishedSchema = object({
  id,
  revision: id,
  from: instantSchema,
  until: nullable(instantSchema),
  slugs: localizedSchema(80),
  urls: object(Object.fromEntries(LOCALES.map((locale) => [locale, text(2_000)])), LOCALES),
});

export const blockSchema = object({
  type: text(60),
  version: { type: "integer" },
  label: text(80),
  category: text(20),
  icon: text(60),
  hidden: { type: "boolean", description: "A root or a part that people never pick themselves" },
  schema: { type: "object", description: "JSON schema of the props" },
  slots: { type: "object" },
  defaults: { type: "object" },
});

export const blocksSchema = object({ data: array(blockSchema, 1_000), next_cursor: { type: "null" } });

export const importedPageSchema = object({
  id,
  revision: id,
  document: docSchema,
  forms: array(id, 200),
  report: object({
    words: { type: "integer", description: "Words that a visitor of the web page reads" },
    kept_words: {
      type: "integer",
      description: "Of those, the words that the page and its forms hold, in their order",
    },
    dropped: array(object({ selector: { type: "string" }, reason: { type: "string" } }), 100_000),
  }),
});
