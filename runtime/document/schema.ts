import {
  DOCUMENT_KINDS,
  type DocumentKind,
  ENTRANCES,
  HOVERS,
  image,
  type JsonSchema,
  nodeStyleSchema,
  PAGE_MOODS,
  PAGE_USES,
} from "#blocks/contract/index.ts";
import { whenSchema } from "./conditions.ts";
import { NODE_ID_PATTERN } from "./node-id.ts";
import type { Registry } from "./registry.ts";

const localized = (maxLength: number, pattern?: string): JsonSchema => {
  const value = { type: "string", maxLength, ...(pattern && { pattern }) };
  return { type: "object", additionalProperties: false, properties: { fr: value, ar: value, en: value } };
};

/** Lower-case words of any alphabet joined by hyphens; Arabic slugs are allowed. Empty: not published in that language. */
export const SLUG_PATTERN = "^$|^[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+)*$";

const named: JsonSchema = {
  type: "object",
  required: ["title"],
  additionalProperties: false,
  properties: { title: localized(200) },
};

const metaSchemas: Record<DocumentKind, JsonSchema> = {
  page: {
    type: "object",
    required: ["use", "title", "description", "slug", "image", "mood"],
    additionalProperties: false,
    properties: {
      use: { enum: PAGE_USES },
      title: localized(200),
      description: localized(400),
      slug: localized(80, SLUG_PATTERN),
      image: image().schema,
      mood: { enum: PAGE_MOODS },
    },
  },
  form: named,
  section: { ...named, properties: { title: localized(200), template: { const: true } } },
  campaign: named,
  theme: named,
};

const blockType: JsonSchema = { type: "string", pattern: "^[a-z]+\\.[a-z]+(-[a-z]+)*$", maxLength: 60 };
const someProps: JsonSchema = { type: "object", minProperties: 1 };

const nodeSchema: JsonSchema = {
  type: "object",
  required: ["id", "type", "props"],
  additionalProperties: false,
  properties: {
    id: { type: "string", pattern: NODE_ID_PATTERN },
    type: blockType,
    props: { type: "object" },
    at: {
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: { tablet: someProps, mobile: someProps },
    },
    style: nodeStyleSchema,
    motion: {
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: {
        enter: { enum: ENTRANCES },
        on: { const: "load" },
        delay: { type: "integer", minimum: 0, maximum: 2_000 },
        stagger: { type: "integer", minimum: 0, maximum: 500 },
        hover: { enum: HOVERS },
        scroll: { const: "drift" },
      },
    },
    name: { type: "string", maxLength: 80 },
    when: whenSchema,
    changes: {
      type: "object",
      minProperties: 1,
      maxProperties: 200,
      propertyNames: { pattern: NODE_ID_PATTERN },
      additionalProperties: {
        type: "object",
        required: ["type", "props"],
        additionalProperties: false,
        properties: { type: blockType, props: someProps },
      },
    },
    locked: { const: true },
    hidden: { const: true },
    slots: {
      type: "object",
      maxProperties: 12,
      propertyNames: { pattern: "^[a-z][a-zA-Z0-9]*$" },
      additionalProperties: { type: "array", items: { $ref: "#/$defs/node" } },
    },
  },
};

/** The schema of a document of one kind, blocks' props left open: those are checked block by block, after migration. */
export function envelopeSchema(kind: DocumentKind): JsonSchema {
  return {
    type: "object",
    required: ["format", "kind", "blocks", "meta", "root"],
    additionalProperties: false,
    properties: {
      format: { const: 1 },
      kind: { const: kind },
      blocks: { type: "object", maxProperties: 500, additionalProperties: { type: "integer", minimum: 1 } },
      meta: metaSchemas[kind],
      root: { $ref: "#/$defs/node" },
    },
    $defs: { node: nodeSchema },
  };
}

/** The whole published schema of a kind, every known block's props included: what `GET /schemas/page` answers. */
export function documentSchema(kind: DocumentKind, registry: Registry): JsonSchema {
  const envelope = envelopeSchema(kind);
  const perType = registry.all().map((block) => ({
    if: { properties: { type: { const: block.type } }, required: ["type"] },
    // biome-ignore lint/suspicious/noThenProperty: "then" is the JSON Schema keyword.
    then: { properties: { props: block.schema } },
  }));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Vitrine document of kind ${kind}`,
    ...envelope,
    $defs: { node: { ...nodeSchema, allOf: perType } },
  };
}

export function isDocumentKind(value: unknown): value is DocumentKind {
  return typeof value === "string" && (DOCUMENT_KINDS as readonly string[]).includes(value);
}
