import { describe, expect, it } from "vitest";
import type { Node, When } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { factsOf, NOBODY, type ViewAs } from "../document/view-as.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { plainImage } from "./input.ts";
import { renderDocument, renderParts } from "./render-document.ts";
import { renders } from "./renders.ts";

const ports = {
  ...{ registry, renders, answers: blockData, store: sampleStore("fr"), imageView: plainImage },
  onError: (_: Node, error: unknown) => {
    throw error;
  },
};
const options = { locale: "fr", mainLocale: "fr", currency: "MAD", now: 1_000, timeZone: "UTC" } as const;
const as = (more: Partial<ViewAs>) => ({ ...options, visitor: async () => factsOf({ ...NOBODY, ...more }) });
const heading = (id: string, text: unknown, when?: When): Node => ({
  ...sampleNode("content.heading", { props: { text } }, id),
  ...(when && { when }),
});
const full: When = { match: "all", conditions: [{ kind: "cart", measure: "count", atLeast: 1 }] };

describe("what belongs to one visitor", () => {
  const page = samplePage([
    heading("all", { fr: "Pour tous" }),
    heading("cart", { fr: "Votre panier attend" }, full),
    heading("hello", { fr: 'Bonjour {{first customer.name "et bienvenue"}}' }),
    heading("from", { $bind: "url.ref", fallback: { fr: "Sans parrain" } }),
    heading(
      "arabic",
      { fr: "Jamais" },
      { match: "all", conditions: [{ kind: "locale", is: ["ar"] }, ...full.conditions] },
    ),
  ]);

  it("is not on the page that is kept: a hidden place, or the words that are for everybody", async () => {
    const { html, later } = await renderDocument(page, ports, options);
    expect(html).toContain("Pour tous");
    expect(html).not.toContain("Votre panier attend");
    expect(html).toMatch(/data-part="cart" hidden=""/);
    expect(html).toContain("Bonjour et bienvenue");
    expect(html).toContain("Sans parrain");
    expect(html).not.toContain('data-part="arabic"');
    expect(later).toContain("Votre panier attend");
  });

  it("is answered for that visitor, and nothing else of the page is", async () => {
    const customer = { name: "Amina Berrada", city: "Fès", orders: 1, delivered: 0, spent: 0, lastOrder: 1 };
    const cart = { count: 2, total: 5_000, products: [] };
    const parts = await renderParts(page, ports, as({ customer, cart, query: "ref=Salma" }));
    expect(Object.keys(parts).sort()).toEqual(["cart", "from", "hello"]);
    expect(parts.cart).toContain("Votre panier attend");
    expect(parts.hello).toContain("Bonjour Amina<");
    expect(parts.from).toContain("Salma");
    expect(Object.values(parts).join("")).not.toContain("data-part");
    expect(Object.keys(await renderParts(page, ports, as({}))).sort()).toEqual(["from", "hello"]);
  });

  it("never reads as markup, whatever an address says", async () => {
    const parts = await renderParts(page, ports, as({ query: "ref=<img src=x onerror=alert(1)>" }));
    expect(parts.from).toContain("Sans parrain");
  });

  it("stands in its place where the page is made for one visitor", async () => {
    const { html } = await renderDocument(page, ports, as({ cart: { count: 1, total: 1, products: [] } }));
    expect(html).toContain("Votre panier attend");
    expect(html).not.toContain("data-part");
  });
});
