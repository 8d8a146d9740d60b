import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { formOf } from "../forms/testing/forms.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { everySample } from "../testing/sample-docs.ts";
import { completeness, isWritten, type TextPlace, textsOf } from "./texts.ts";

const page = (...body: Node[]): Doc => ({ ...samplePage(body) });
const heading = (text: unknown, id = "h") => sampleNode("content.heading", { props: { text } }, id);

describe("the texts of a page", () => {
  it("are found in its order: its own first, then block after block, lists item by item", () => {
    const faq = sampleNode(
      "content.faq",
      {
        props: {
          items: [
            { question: { fr: "Quand ?" }, answer: { fr: [{ type: "paragraph", children: [{ text: "Demain" }] }] } },
          ],
        },
      },
      "f",
    );
    const found = textsOf(page(heading({ fr: "Un" }), faq), registry).map(({ node, path }) => [node, path]);
    expect(found.slice(0, 2)).toEqual([
      [null, "title"],
      ["h", "text"],
    ]);
    expect(found).toContainEqual(["f", "items.0.question"]);
  });

  it("are the fallbacks of bound ones and the descriptions of pictures too, and none where nothing is said", () => {
    const bound = heading({ $bind: "product.title", fallback: { fr: "Un vase" } });
    const picture = sampleNode(
      "content.image",
      { props: { image: { src: "/samples/vase.svg", alt: { fr: "Vase" }, width: 1, height: 1 } } },
      "i",
    );
    const paths = textsOf(page(bound, heading({}, "empty"), picture), registry).map(
      ({ node, path }) => `${node} ${path}`,
    );
    expect(paths).toContain("h text.fallback");
    expect(paths).toContain("i image.alt");
    expect(paths.some((each) => each.startsWith("empty"))).toBe(false);
  });

  it("are those of narrower screens and of a shared section's changes too, and count as others do", () => {
    const apart: Node = { ...heading({ fr: "Large" }), at: { mobile: { text: { fr: "Étroit", ar: "ضيق" } } } };
    const change = { type: "content.heading", props: { text: { fr: "Ici seulement" } } };
    const shared: Node = {
      ...sampleNode("layout.shared", { props: { section: "s" } }, "s"),
      changes: { inner: change },
    };
    const texts = textsOf(page(apart, shared), registry).filter(({ node }) => node !== null);
    expect(texts).toMatchObject([
      { node: "h", path: "text", value: { fr: "Large" } },
      { node: "h", width: "mobile", path: "text", value: { fr: "Étroit", ar: "ضيق" } },
      { node: "s", inSection: { id: "inner", type: "content.heading" }, path: "text" },
    ]);
    expect(completeness(texts, "ar")).toMatchObject({ written: 1, total: 3 });
  });

  it("are all found where they say they lie", () => {
    const doc = everySample();
    const nodes = new Map<string, Node>();
    const keep = (node: Node) => {
      nodes.set(node.id, node);
      for (const child of Object.values(node.slots ?? {}).flat()) keep(child);
    };
    keep(doc.root);
    const texts = textsOf(doc, registry);
    expect(texts.length).toBeGreaterThan(100);
    for (const { node, path, value, width, inSection } of texts) {
      const block = nodes.get(node ?? "");
      const own = inSection ? block?.changes?.[inSection.id]?.props : width ? block?.at?.[width] : block?.props;
      const from: unknown = node === null ? doc.meta : own;
      const found = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], from);
      expect(found, `${node} ${path}`).toBe(value);
    }
  });

  it("are complete at a hundred percent and at nothing less", () => {
    const value = fc.record(
      { fr: fc.constantFrom("Un", " ", ""), ar: fc.constantFrom("واحد", ""), en: fc.constantFrom("One", "") },
      { requiredKeys: [] },
    );
    const places = fc.array(
      value.map((each): TextPlace => ({ ...{ node: "n", path: "text", prop: "text" }, kind: "text", value: each })),
    );
    fc.assert(
      fc.property(places, fc.constantFrom(...LOCALES), (texts, locale) => {
        const { percent, written, total } = completeness(texts, locale);
        expect(percent === 100).toBe(texts.every((each) => isWritten(each.value, locale, "text")));
        expect(written).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe("the texts of what a form does once it was sent", () => {
  const mail = (to: string, subject: object) => ({
    ...{ id: `m-${to}`, do: "mail", when: true as const },
    with: { to, address: "", subject, body: { fr: "{{lines}}" } },
  });

  it("stand in the table where whoever answered reads them, and count; what the shop reads is said in one language", () => {
    const form = formOf([]);
    form.root.props.actions = [mail("shop", { fr: "Pour nous" }), mail("answerer", { fr: "Merci", ar: "شكرا" })];
    const texts = textsOf(form, registry).filter(({ action }) => action !== undefined);
    expect(texts).toMatchObject([
      { node: "root", action: "mail", path: "actions.1.with.subject", prop: "subject", value: { fr: "Merci" } },
      { node: "root", action: "mail", path: "actions.1.with.body", prop: "body" },
    ]);
    expect(completeness(texts, "ar")).toMatchObject({ written: 1, total: 2 });
  });
});
