import { getSchema } from "@tiptap/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RichInline, type RichLeaf, type RichText, richTextSchema } from "#blocks/contract/index.ts";
import { type EditorNode, fromEditor, toEditor } from "./codec.ts";
import { richExtensions } from "./extensions.ts";

const schema = getSchema(richExtensions({ mergeLabel: (path) => path }));
const isRichText = new Ajv2020().compile(richTextSchema);

const words = fc.string({ minLength: 1, maxLength: 12 });
const leaf: fc.Arbitrary<RichLeaf> = fc
  .record(
    {
      text: words,
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      underline: fc.constant(true as const),
      color: fc.constantFrom("accent", "muted"),
    },
    { requiredKeys: ["text"] },
  )
  .map((each) => each);
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  leaf,
  fc.record({
    link: fc.constantFrom("https://exemple.ma/a", "/p/argan", "tel:+212600000000", "#plus"),
    children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ merge: fc.constantFrom("product.title", "shop.name"), fallback: fc.string({ maxLength: 8 }) }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const rich: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("paragraph" as const), children: inlines }),
    fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(2, 3, 4), children: inlines }),
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      items: fc.array(inlines, { minLength: 1, maxLength: 3 }),
    }),
  ) as fc.Arbitrary<RichText[number]>,
  { maxLength: 4 },
);

/** Through the schema TipTap really edits with: it joins neighbours of the same look and refuses what it does not know. */
function throughEditor(value: RichText): RichText {
  const node = schema.nodeFromJSON(toEditor(value));
  node.check();
  return fromEditor(node.toJSON() as EditorNode);
}

/** What no reader could tell apart is one text: neighbours of the same look are one leaf. */
function joined(leaves: readonly RichLeaf[]): RichLeaf[] {
  const all: RichLeaf[] = [];
  for (const each of leaves) {
    const last = all.pop();
    if (last && sameLook(last, each)) all.push({ ...last, text: last.text + each.text });
    else all.push(...(last ? [last, each] : [each]));
  }
  return all;
}
const sameLook = ({ text: _a, ...a }: RichLeaf, { text: _b, ...b }: RichLeaf) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

function plain(value: readonly RichInline[]): RichInline[] {
  const flat: RichInline[] = [];
  for (const each of value) {
    const last = flat.at(-1);
    if ("text" in each && last && "text" in last) flat.splice(-1, 1, ...joined([last, each]));
    else if ("link" in each && last && "link" in last && last.link === each.link) {
      flat.splice(-1, 1, { link: each.link, children: joined([...last.children, ...each.children]) });
    } else if ("link" in each) flat.push({ link: each.link, children: joined(each.children) });
    else flat.push(each);
  }
  return flat;
}

function normal(value: RichText): RichText {
  const blocks = value.map((block) =>
    block.type === "list" ? { ...block, items: block.items.map(plain) } : { ...block, children: plain(block.children) },
  );
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" && only.children.length === 0 ? [] : blocks;
}

test("a text comes back from the editor as it went in", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(rich, (value) => {
      const back = throughEditor(value);
      expect(back).toEqual(normal(value));
      expect(isRichText(back)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("what must never come out", () => {
  test.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "\\\\evil"])("a link to %s", (href) => {
    const doc = {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }] },
      ],
    };
    expect(fromEditor(doc)).toEqual([{ type: "paragraph", children: [{ text: "x" }] }]);
  });
});
