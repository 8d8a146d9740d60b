import type { Doc } from "#blocks/contract/index.ts";
import { contactPage, legalPage } from "./contact.ts";
import { homePage } from "./home.ts";
import type { DemoLinks, DemoPageName } from "./parts.ts";
import { deliveryPage, privacyPage, returnsPage } from "./policies.ts";
import { hammamPage } from "./promo.ts";
import { footerSection, headerSection } from "./sections.ts";

export type { DemoLinks, DemoPageName } from "./parts.ts";

/** The demo's documents in the order they are made: one that is linked to comes before those that link to it. */
export const demoDocuments: readonly { name?: DemoPageName; make(links: DemoLinks): Doc }[] = [
  { name: "delivery", make: deliveryPage },
  { name: "returns", make: returnsPage },
  { name: "privacy", make: privacyPage },
  { name: "contact", make: contactPage },
  { name: "legal", make: legalPage },
  { name: "hammam", make: hammamPage },
  { make: homePage },
  { make: headerSection },
  { make: footerSection },
];
