import type { Api } from "../fixtures/api.ts";
import { expect } from "../fixtures/test.ts";

export const said = { campaign: "Fête des potiers", bar: "Quatre jours de fête", popup: "Un vase à prix doux" };

type Words = string | { fr: string; ar: string };
const words = (text: Words) => (typeof text === "string" ? { fr: text } : text);

export function message(id: string, title: Words, more: object, body: object[]) {
  return {
    ...{ id, type: "campaign.message", slots: { body } },
    props: {
      ...{ surface: "popup", edge: "top", title: words(title), trigger: "load", seconds: 0, percent: 90 },
      ...{ anchor: "", again: "session", days: 7, most: 0, stopOn: "convert", variants: [] },
      ...more,
    },
  };
}

export function heading(id: string, text: Words) {
  return {
    ...{ id, type: "content.heading" },
    props: { text: words(text), level: "2", size: "medium" },
  };
}

export function button(id: string, label: Words, link: object = { kind: "home" }) {
  return {
    ...{ id, type: "content.button" },
    props: {
      ...{ label: words(label), link, variant: "secondary" },
      ...{ size: "medium", wideOnPhone: false, icon: "" },
    },
  };
}

/** A draft of a campaign with these pieces. @returns its id */
export async function draftCampaign(api: Api, title: string, pieces: readonly object[]): Promise<string> {
  const root = {
    ...{ id: "root", type: "campaign.campaign", slots: { pieces } },
    props: {
      ...{ goal: "delivered-margin", from: null, until: null, weekly: [], without: [], traffic: 100 },
      ...{ priority: 50, group: "", guard: "none", guarded: null, least: 0, returns: "alone", variants: [] },
    },
  };
  const blocks = {
    ...{ "campaign.campaign": 1, "campaign.message": 1, "campaign.price": 1 },
    ...{ "content.heading": 1, "content.button": 1, "content.form": 1 },
  };
  const answer = await api.post("documents", {
    data: { doc: { format: 1, kind: "campaign", blocks, meta: { title: words(title) }, root } },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/**
 * A draft of a campaign: a bar with a link, a pop-up near the end of a page, and a price.
 * @param price minor units
 * @returns the campaign's id
 */
export function makeCampaign(api: Api, product: string, price: number): Promise<string> {
  return draftCampaign(api, said.campaign, [
    message("bar", "Annonce", { surface: "bar" }, [heading("said", said.bar), button("go", "Voir")]),
    message("popup", said.popup, { trigger: "scroll" }, [heading("told", said.popup), button("see", "Voir les vases")]),
    {
      ...{ id: "price", type: "campaign.price" },
      props: { product: { id: product }, sku: "", price, variants: [] },
    },
  ]);
}
