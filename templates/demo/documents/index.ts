import type { Doc, PageUse } from "#blocks/contract/index.ts";
import { starterPage } from "#templates/starter/starter.ts";
import { starterTheme } from "#templates/starter/theme.ts";
import { contactPage, legalPage } from "./contact.ts";
import { homePage } from "./home.ts";
import type { DemoLinks, DemoPageName } from "./parts.ts";
import { t } from "./parts.ts";
import { deliveryPage, privacyPage, returnsPage } from "./policies.ts";
import { hammamPage } from "./promo.ts";
import { footerSection, headerSection } from "./sections.ts";

export type { DemoLinks, DemoPageName } from "./parts.ts";

const TEMPLATES = [
  "product",
  "collection",
  "cart",
  "search",
  "tracking",
  "delivery",
  "thank-you",
  "not-found",
  "error",
] as const satisfies readonly PageUse[];

/** The demo's documents in the order they are made: one that is linked to comes before those that link to it. */
export const demoDocuments: readonly { name?: DemoPageName; make(links: DemoLinks): Doc }[] = [
  { make: () => starterTheme("lin", t("Lin de la maison", "كتان الدار", "House linen")) },
  { name: "delivery", make: deliveryPage },
  { name: "returns", make: returnsPage },
  { name: "privacy", make: privacyPage },
  { name: "contact", make: contactPage },
  { name: "legal", make: legalPage },
  { name: "hammam", make: hammamPage },
  { make: homePage },
  ...TEMPLATES.map((use) => ({ make: () => structuredClone(starterPage(use)) })),
  { make: headerSection },
  { make: footerSection },
];
