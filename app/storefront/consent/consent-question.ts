import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { ConsentQuestion } from "#app/commerce/shop.ts";
import type { Node, SectionDoc, ShopView } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { shopWords } from "../messages.ts";

/** Its script shows it to whoever has not chosen yet: the page is the same for everybody. */
export const CONSENT = { tag: "[data-consent]", load: "idle", source: "runtime/islands/consent.client.ts" } as const;

/** Where somebody sees what they chose, and chooses again. */
export const CONSENT_PATH = "/consent";

export function consentView({ asks, version, policy }: ConsentQuestion): ShopView["consent"] {
  return asks ? { version, policy } : null;
}

const question: Node = {
  id: "consent",
  type: "content.consent",
  props: structuredClone(registry.get("content.consent")?.defaults ?? {}),
};

/** The question as it waits on every page that has a script. */
export const CONSENT_BANNER: SectionDoc = {
  format: 1,
  kind: "section",
  blocks: {},
  meta: { title: {} },
  root: { id: "asked", type: "layout.fragment", props: {}, slots: { body: [question] } },
};

/** The question in the page, unseen until its script knows that it was not answered. */
export function consentBanner(version: number, html: string): string {
  return `<aside class="consent" data-consent="${version}" hidden>${html}</aside>`;
}

/** The way back to what one chose, under a foot that is not the house's own. */
export function consentLink(locale: Locale, main: Locale): string {
  const href = localHref(CONSENT_PATH, locale, main);
  return `<p class="consent-again"><a href="${href}">${shopWords(locale)("consentAgain")}</a></p>`;
}
