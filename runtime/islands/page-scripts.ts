import type { ShownIsland } from "../render/render-tree.tsx";
import type { ScriptedElements } from "./manifest.server.ts";

/** A script that comes with what stands in a page, by a mark in its HTML. */
type Marked = ScriptedElements & { mark: RegExp };

const CART = "blocks/commerce/cart/island.client.ts";

/** Scripts of what is no block's island, or only sometimes has one. The order is the page's. */
const WHERE_USED: readonly Marked[] = [
  // Messages of campaigns: those that come after the page, and the bar that came with it.
  {
    mark: /data-message/,
    ...{ tag: "[data-message], [data-messages]", load: "idle", source: "runtime/islands/messages.client.ts" },
  },
  // Without it, what belongs to single visitors stays away.
  { mark: /data-part=/, tag: "[data-part]", load: "now", source: "runtime/islands/parts.client.ts" },
  // Adding to the cart is a button of many blocks: its script keeps who presses it on the page.
  { mark: /data-cart-add/, tag: "[data-cart-add]", load: "idle", source: CART },
  // Answers come and go with each other, and outlive a lost network: what does it comes at the first touch.
  { mark: /data-form=/, tag: "[data-form]", load: "visible", source: "runtime/forms/start-form.client.ts" },
  { mark: /scroll-drift/, tag: ".scroll-drift", load: "idle", source: "runtime/islands/drift.client.ts" },
  { mark: /<v-pick/, tag: "v-pick", load: "visible", source: "runtime/islands/pick.client.ts" },
  { mark: /<v-backdrop/, tag: "v-backdrop", load: "visible", source: "runtime/islands/backdrop.client.ts" },
];

/** What checks a checkout while it is filled in; a page that has no other script gets none for its sake. */
const CHECKS: readonly Marked[] = [
  {
    mark: /data-asked=/,
    ...{ tag: ".checkout-form[data-asked]", load: "interaction" },
    source: "runtime/forms/checkout-questions.client.ts",
  },
  {
    mark: /data-keeps=/,
    ...{ tag: ".checkout-form[data-keeps]", load: "interaction" },
    source: "runtime/forms/kept-checkout.client.ts",
  },
  {
    mark: /data-rules/,
    ...{ tag: ".checkout-form:not([data-asked])", load: "interaction" },
    source: "runtime/forms/check-form.client.ts",
  },
];

/** All scripts of a page's HTML, whenever they come: none where nothing on it needs one. */
export function pageScripts(islands: readonly ShownIsland[], html: string): ScriptedElements[] {
  const shown = new Map<string, ScriptedElements>(islands.map((each) => [each.tag, each]));
  const add = ({ mark, ...each }: Marked): void => void (mark.test(html) && shown.set(each.tag, each));
  WHERE_USED.forEach(add);
  // A page that has no script of its own gets none for the sake of a number.
  if (shown.size > 0 && !shown.has("[data-cart-add]")) {
    add({ mark: /data-cart-count/, tag: "[data-cart-count]", load: "idle", source: CART });
  }
  if (shown.size > 0 && /data-rules/.test(html)) CHECKS.forEach(add);
  return [...shown.values()];
}
