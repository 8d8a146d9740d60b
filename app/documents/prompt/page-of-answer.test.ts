import fc from "fast-check";
import { expect, test } from "vitest";
import { walk } from "#runtime/document/tree.ts";
import { documentIn } from "../loader.server.ts";
import { ALLOWED, blockMenu } from "./allowed-blocks.ts";
import { pageOfAnswer } from "./page-of-answer.ts";

function written(answer: unknown, raw = false) {
  let id = 0;
  const options = { locale: "fr" as const, newId: () => `n${++id}` };
  const done = pageOfAnswer(raw ? String(answer) : JSON.stringify(answer), options);
  if (!done.ok) return { code: done.refusal.code, types: [], text: "", left: 0 };
  const loaded = documentIn(done.value.doc);
  expect(loaded.ok ? "sound" : loaded.refusal).toBe("sound");
  const types = [...walk(done.value.doc.root)].map(({ node }) => node.type).slice(1);
  return { code: "", types, text: JSON.stringify(done.value.doc), left: done.value.left };
}

const section = (...body: unknown[]) => ({ type: "layout.section", slots: { body } });
const heading = (text: unknown) => ({ type: "content.heading", props: { text } });

test("a model is told of blocks that exist, and of nothing that leads out", () => {
  expect(Object.keys(blockMenu())).toEqual([...ALLOWED]);
  expect(JSON.stringify(blockMenu())).not.toMatch(/"(?:link|image|form|product|src)":/);
});

test("an answer becomes sections of native blocks, in its language", () => {
  const faq = { type: "content.faq", props: { items: [{ question: "Quand ?", answer: "Demain.\nOu après." }] } };
  const { types, text, left } = written({ title: "Vase", blocks: [section(heading("Le vase"), faq), heading("Seul")] });
  expect([types, left]).toEqual([
    ["layout.section", "content.heading", "content.faq", "layout.section", "content.heading"],
    0,
  ]);
  for (const words of ["Le vase", "Quand ?", "Ou après.", '"title":{"fr":"Vase"}']) expect(text).toContain(words);
});

test("a fence around it is no harm", () => {
  const fenced = `Here you are:\n\`\`\`json\n${JSON.stringify({ blocks: [heading("Bonjour")] })}\n\`\`\``;
  expect(written(fenced, true).text).toContain("Bonjour");
});

test("what is hostile is left out, or stands there as the words it is", () => {
  const hostile = written({
    title: "x",
    blocks: [
      { type: "content.embed", props: { html: "<script>alert(1)</script>" } },
      { type: "content.video", props: { address: "https://evil.example" } },
      { type: "content.form", props: { form: "01ARZ3NDEKTSV4RRFFQ69G5FAV" } },
      { type: "layout.page", slots: { body: [] } },
      section(
        {
          type: "content.button",
          props: { label: "Ok", link: { kind: "url", url: "https://169.254.169.254/" }, size: "evil" },
        },
        { type: "content.image", props: { image: { src: "https://10.0.0.1/x.png", alt: {}, width: 1, height: 1 } } },
        heading("{{product.title}} <script>alert(1)</script>"),
        heading({ $bind: "shop.secret", fallback: {} }),
        {
          type: "content.heading",
          props: { text: "x", level: "99", __proto__: { text: "y" }, constructor: 1 },
          style: {},
        },
      ),
    ],
  });
  for (const bad of ["169.254", "10.0.0.1", "evil", "$bind", "embed", "01ARZ3"])
    expect(hostile.text).not.toContain(bad);
  expect(hostile.text).toContain("\\\\{{product.title}}");
  expect(hostile.left).toBe(5);
});

test.each([
  ["nothing", ""],
  ["words", "I am sorry, I cannot do that."],
  ["half a page", '{"title": "x", "blocks": [{"type": "content.heading"'],
  ["a list", "[1]"],
  ["no blocks", '{"blocks": "none"}'],
  ["blocks that are not ours", '{"blocks": [{"type": "evil.block"}]}'],
  ["a flood", `{"blocks": [${'{"type":"content.heading"},'.repeat(20_000)}{}]}`],
])("%s is no page", (_, answer) => expect(written(answer, true).code).toBe("writer.no_page"));

test("nested without end, or without measure: bounded", () => {
  let deep: unknown = heading("fond");
  for (let at = 0; at < 500; at++) deep = { type: "layout.stack", slots: { body: [deep] } };
  expect(written({ blocks: [section(heading("x"), deep)] }).types.length).toBeLessThan(12);
  const wide = written({ blocks: [section(...Array.from({ length: 900 }, () => heading("x")))] });
  expect([wide.types.length <= 150, wide.left > 700]).toEqual([true, true]);
});

test("whatever is answered: a sound page or none", () => {
  const value = fc.jsonValue();
  const block: fc.Arbitrary<unknown> = fc.record({
    type: fc.constantFrom(...ALLOWED, "evil.block"),
    props: fc.dictionary(
      fc.constantFrom("text", "items", "label", "level", "size", "background", "rows", "limit"),
      value,
    ),
    slots: fc.dictionary(
      fc.constantFrom("body", "first", "second"),
      fc.array(fc.record({ type: fc.constantFrom(...ALLOWED) }), { maxLength: 4 }),
    ),
  });
  fc.assert(fc.property(fc.array(block, { maxLength: 6 }), value, (blocks, title) => void written({ title, blocks })));
});
