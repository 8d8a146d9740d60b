import { createElement } from "react";
import { describe, expect, it } from "vitest";
import type { PageDoc } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { registryOf } from "../document/registry.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { plainImage } from "./input.ts";
import { renderDocument } from "./render-document.ts";
import { renders } from "./renders.ts";

const page = (...body: NonNullable<PageDoc["root"]["slots"]>[string]): PageDoc => ({
  format: 1,
  kind: "page",
  blocks: {},
  meta: { use: "promo", title: { fr: "Titre" }, description: {}, slug: {}, image: null, mood: "clair" },
  root: { id: "root", type: "layout.page", props: {}, slots: { body } },
});

const heading = (id: string, fr: string, more = {}) => ({
  id,
  type: "content.heading",
  props: { text: { fr }, level: "2", size: "large" },
  ...more,
});

async function show(doc: PageDoc, renderers = renders) {
  const problems: unknown[] = [];
  const rendered = await renderDocument(
    doc,
    {
      registry,
      renders: renderers,
      answers: blockData,
      store: sampleStore("fr"),
      imageView: plainImage,
      onError: (node, error) => problems.push([node.type, error]),
    },
    { locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "Africa/Casablanca" },
  );
  return { ...rendered, problems };
}

describe("a document on the page", () => {
  it("puts each node in one wrapper of its own class, and styles it from the table", async () => {
    const doc = page(
      heading("a", "Bonjour {{shop.name}}", {
        style: { base: { color: "accent" }, mobile: { marginBlockStart: "4" } },
      }),
    );
    const { html, css, islands } = await show(doc);
    expect(html).toContain('<div class="n n-a"><h2');
    expect(html).toContain(">Bonjour Maison Zellige</h2>");
    expect(css).toBe(
      ".n-a>*{color:var(--color-accent)}@media (max-width:639px){.n-a{margin-block-start:var(--space-4)}}",
    );
    expect(islands).toEqual([]);
  });

  it("leaves an unknown block out, tells of it once, and shows the rest", async () => {
    const gone = (id: string) => ({ id, type: "promo.wheel", props: {} });
    const { html, problems } = await show(page(gone("x"), gone("y"), heading("a", "Reste")));
    expect(html).toContain("Reste");
    expect(html).not.toContain("n-x");
    expect(problems).toHaveLength(1);
  });

  it.each([
    [
      "while it is called",
      () => {
        throw new Error("broken");
      },
    ],
    ["in a component of its own", broken],
  ])("keeps the page when a block fails %s", async (_, broken) => {
    const renderers = new Map([...renders, ["content.heading", broken as never]]);
    const { html, problems } = await show(page(heading("a", "Un")), renderers);
    expect(html).toContain('<main id="content">');
    expect(problems).toEqual([["content.heading", new Error("broken")]]);
  });

  it("gives up its place at the next date it names, and leads where the shop says", async () => {
    const countdown = (id: string, endsAt: string) => ({
      id,
      type: "promo.countdown",
      props: {
        ...registry.get("promo.countdown")?.defaults,
        endsAt,
        title: { fr: "Fin" },
        ended: { fr: "Fini" },
        look: "line",
      },
    });
    const button = {
      id: "b",
      type: "content.button",
      props: {
        label: { fr: "Voir" },
        link: { kind: "product", id: "vase" },
        variant: "primary",
        size: "medium",
        wideOnPhone: false,
        icon: "",
      },
    };
    const late = countdown("late", "2031-01-01T00:00:00Z");
    const { html, islands, changesAt } = await show(page(late, countdown("soon", "1970-01-02T00:00:00Z"), button));
    expect(changesAt).toBe(60_000);
    expect(islands).toEqual([
      { tag: "v-countdown", load: "visible", source: "blocks/promo/countdown/island.client.ts" },
    ]);
    expect(html).toContain('href="/products/vase"');
  });

  it("finds nothing to render in an empty registry but still answers", async () => {
    const problems: string[] = [];
    const rendered = await renderDocument(
      page(heading("a", "Un")),
      {
        registry: registryOf([]),
        renders,
        answers: blockData,
        store: sampleStore("fr"),
        imageView: plainImage,
        onError: (node) => problems.push(node.type),
      },
      { locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" },
    );
    expect(rendered.html).toBe("");
    expect(problems).toEqual(["layout.page"]);
  });
});

function Late(): never {
  throw new Error("broken");
}

/** Throws only once React renders it, after `render` has returned. */
const broken = () => createElement(Late);
