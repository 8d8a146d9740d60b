import { VALUE_FORMATS, VALUE_PATH_PATTERN, type ValueFormat } from "./bound.ts";

/**
 * Rich text is a small closed tree: no HTML is ever stored in a document. The editor edits it, one renderer shows it,
 * importers turn HTML into it.
 */
export type RichText = RichBlock[];

export type RichBlock =
  | { type: "paragraph"; children: RichInline[] }
  | { type: "heading"; level: 2 | 3 | 4; children: RichInline[] }
  | { type: "list"; ordered: boolean; items: RichInline[][] };

export type RichInline =
  | { text: string; bold?: true; italic?: true; underline?: true; color?: string }
  | { link: string; children: RichLeaf[] }
  | { merge: string; format?: ValueFormat; fallback: string };

export type RichLeaf = Extract<RichInline, { text: string }>;

/** Links of rich text: web, mail, phone, or a path of this shop. Nothing else (`javascript:`, `data:`) may enter. */
export const SAFE_HREF_PATTERN =
  "^(https?://[^\\s\"'<>\\\\]+|mailto:[^\\s\"'<>\\\\]+|tel:\\+?[0-9 .()-]+|/(?![/\\\\])[^\\s\"'<>\\\\]*|#[A-Za-z0-9_-]+)$";

const leaf = {
  type: "object",
  required: ["text"],
  additionalProperties: false,
  properties: {
    text: { type: "string", maxLength: 10_000 },
    bold: { const: true },
    italic: { const: true },
    underline: { const: true },
    color: { type: "string", pattern: "^[a-z]+(-[a-z0-9]+)*$", maxLength: 40 },
  },
} as const;

const inline = {
  anyOf: [
    leaf,
    {
      type: "object",
      required: ["link", "children"],
      additionalProperties: false,
      properties: {
        link: { type: "string", pattern: SAFE_HREF_PATTERN, maxLength: 2_000 },
        children: { type: "array", maxItems: 200, items: leaf },
      },
    },
    {
      type: "object",
      required: ["merge", "fallback"],
      additionalProperties: false,
      properties: {
        merge: { type: "string", pattern: VALUE_PATH_PATTERN, maxLength: 120 },
        format: { enum: VALUE_FORMATS },
        fallback: { type: "string", maxLength: 500 },
      },
    },
  ],
} as const;

const inlines = { type: "array", maxItems: 500, items: inline } as const;

export const richTextSchema = {
  type: "array",
  maxItems: 500,
  items: {
    anyOf: [
      {
        type: "object",
        required: ["type", "children"],
        additionalProperties: false,
        properties: { type: { const: "paragraph" }, children: inlines },
      },
      {
        type: "object",
        required: ["type", "level", "children"],
        additionalProperties: false,
        properties: { type: { const: "heading" }, level: { enum: [2, 3, 4] }, children: inlines },
      },
      {
        type: "object",
        required: ["type", "ordered", "items"],
        additionalProperties: false,
        properties: {
          type: { const: "list" },
          ordered: { type: "boolean" },
          items: { type: "array", maxItems: 200, items: inlines },
        },
      },
    ],
  },
} as const;

/** A single plain paragraph, the shape an empty editor starts from. */
export function paragraph(text: string): RichText {
  return [{ type: "paragraph", children: [{ text }] }];
}

/** The bare words, for search, meta descriptions and completeness. */
export function plainText(rich: RichText | undefined): string {
  const words = (inlines: readonly RichInline[]): string =>
    inlines
      .map((each) => ("text" in each ? each.text : "merge" in each ? each.fallback : words(each.children)))
      .join("");
  return (rich ?? [])
    .map((block) => (block.type === "list" ? block.items.map(words).join("\n") : words(block.children)))
    .join("\n")
    .trim();
}
