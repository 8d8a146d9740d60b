import type { Doc } from "#blocks/contract/index.ts";
import { pointerTo } from "../mending.ts";
import { shownNodes } from "../props-of.ts";
import type { Check } from "../types.ts";

/** "au lieu de 299", "was 40", "بدلا من 50": a former price that somebody typed. */
const FORMER = /(au lieu de|prix barré|ancien prix|instead of|\bwas\b|بدل[اً]* من|عوض)\s*:?\s*[\d٠-٩]/i;
/** "-30 %", "30 % de réduction": a reduction that somebody typed. */
const REDUCED =
  /(?:[-−–]\s?[\d٠-٩]{1,2}\s?[%٪])|(?:[\d٠-٩]{1,2}\s?[%٪]\s?(?:de réduction|de remise|off\b|discount|تخفيض|خصم))/i;

const typedPrice: Check = {
  code: "legal.typed-price",
  area: "legal",
  severity: "warning",
  *check({ doc, views, shop }) {
    // France's rule (L112-1-1): the former price is the lowest of the 30 days before; the shop keeps it for its own prices.
    if (!shop?.countries.includes("FR")) return;
    for (const { locale, elements } of views) {
      const parents = new Set(elements.map(({ parent }) => parent));
      for (const element of elements) {
        const words = FORMER.exec(element.text) ?? REDUCED.exec(element.text);
        if (!words || parents.has(element) || !isTyped(doc, element.node, words[0])) continue;
        yield { node: element.node, locale, data: { words: words[0] } };
      }
    }
  },
};

/** Whether a person wrote it: what the engine says of its own prices stands in no document. */
function isTyped(doc: Doc, node: string, words: string): boolean {
  return JSON.stringify(pointerTo(doc, node)?.node.props ?? {}).includes(words);
}

const foreign: Check = {
  code: "legal.foreign",
  area: "legal",
  severity: "error",
  *check({ views, shop }) {
    const isForeign = (address: string) =>
      /^(https?:)?\/\//.test(address) && (!shop || !address.startsWith(`${shop.origin}/`));
    for (const { elements } of views) {
      for (const { tag, attributes, node } of elements) {
        const loads = ["img", "iframe", "script", "video", "audio", "source", "embed", "link"].includes(tag);
        const address = attributes.src ?? attributes.srcset ?? (tag === "link" ? attributes.href : undefined);
        if (loads && address && isForeign(address)) yield { node, data: { address: address.slice(0, 120) } };
      }
    }
  },
};

/** Fields that say who somebody is. */
const PERSONAL = ["form.phone", "phone", "email"];

const noConsent: Check = {
  code: "legal.consent",
  area: "legal",
  severity: "warning",
  *check({ doc }) {
    if (doc.kind !== "form") return;
    const nodes = [...shownNodes(doc.root)].map(({ node }) => node);
    const asks = nodes.some(
      ({ type, props }) => PERSONAL.includes(type) || PERSONAL.includes(String(props.name ?? "")),
    );
    // An order needs no consent to be fulfilled; news of other things does.
    const orders = nodes.some(({ type }) => type === "form.place");
    if (asks && !orders && !nodes.some(({ type }) => type === "form.consent")) yield {};
  },
  mend({ doc, registry }) {
    const block = registry.get("form.consent");
    const at = pointerTo(doc, doc.root.id);
    const [slot = "body"] = Object.keys(doc.root.slots ?? {});
    if (!block || !at) return null;
    const ids = new Set([...shownNodes(doc.root)].map(({ node }) => node.id));
    const id = ["consent", "consent-2", "consent-3"].find((each) => !ids.has(each));
    if (id === undefined) return null;
    return [
      ...at.test,
      { op: "add", path: "/blocks/form.consent", value: block.version },
      { op: "add", path: `/root/slots/${slot}/-`, value: { id, type: block.type, props: block.defaults } },
    ];
  },
};

/** A price holds as long as its offer: only a count to the offer's own end says when that is. */
const idleCountdown: Check = {
  code: "legal.countdown",
  area: "legal",
  severity: "warning",
  *check({ doc }) {
    const nodes = [...shownNodes(doc.root)].map(({ node }) => node);
    // A date may be that of an event; beside something to buy it is read as the end of its price.
    const sells = nodes.some(({ type }) => type.startsWith("commerce."));
    for (const { id, type, props } of nodes) {
      if (type !== "promo.countdown") continue;
      const isIdle = props.mode === "visit" || (props.mode === "date" && sells && props.endsAt !== null);
      if (isIdle) yield { node: id, field: "mode" };
    }
  },
};

export const legalChecks = [typedPrice, foreign, noConsent, idleCountdown];
