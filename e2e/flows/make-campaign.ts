import type { Api } from "../fixtures/api.ts";
import { expect } from "../fixtures/test.ts";

export const said = { campaign: "Fête des potiers", bar: "Quatre jours de fête", popup: "Un vase à prix doux" };

const words = (fr: string) => ({ fr });

/**
 * A draft of a campaign: a bar with a link, a pop-up near the end of a page, and a price.
 * @param price minor units
 * @returns the campaign's id
 */
export async function makeCampaign(api: Api, product: string, price: number): Promise<string> {
  const message = (id: string, more: object, body: object[]) => ({
    ...{ id, type: "campaign.message", slots: { body } },
    props: {
      ...{ surface: "popup", edge: "top", title: words(said.popup), trigger: "load", seconds: 0, percent: 90 },
      ...{ anchor: "", again: "session", days: 7, most: 0, stopOn: "convert", variants: [] },
      ...more,
    },
  });
  const heading = (id: string, text: string) => ({
    ...{ id, type: "content.heading" },
    props: { text: words(text), level: "2", size: "medium" },
  });
  const button = (id: string, label: string) => ({
    ...{ id, type: "content.button" },
    props: {
      ...{ label: words(label), link: { kind: "home" }, variant: "secondary" },
      ...{ size: "medium", wideOnPhone: false, icon: "" },
    },
  });
  const pieces = [
    message("bar", { surface: "bar", title: words("Annonce") }, [heading("said", said.bar), button("go", "Voir")]),
    message("popup", { trigger: "scroll" }, [heading("told", said.popup), button("see", "Voir les vases")]),
    {
      ...{ id: "price", type: "campaign.price" },
      props: { product: { id: product }, sku: "", price, variants: [] },
    },
  ];
  const root = {
    ...{ id: "root", type: "campaign.campaign", slots: { pieces } },
    props: {
      ...{ goal: "delivered-margin", from: null, until: null, weekly: [], without: [], traffic: 100 },
      ...{ priority: 50, group: "", guard: "none", guarded: null, least: 0, returns: "alone", variants: [] },
    },
  };
  const blocks = {
    ...{ "campaign.campaign": 1, "campaign.message": 1, "campaign.price": 1 },
    ...{ "content.heading": 1, "content.button": 1 },
  };
  const answer = await api.post("documents", {
    data: { doc: { format: 1, kind: "campaign", blocks, meta: { title: words(said.campaign) }, root } },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
