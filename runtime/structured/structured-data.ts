import type { Node, RichText } from "#blocks/contract/index.ts";
import { plainText } from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";
import type { RenderInput } from "../render/input.ts";
import { resolveProps } from "../render/resolve-props.ts";
import type { ShownNode } from "../render/shown-tree.ts";

/** What search engines read of a page (schema.org). */
export interface StructuredData {
  "@context": "https://schema.org";
  "@type": string;
  [name: string]: unknown;
}

type Tell = (node: Node, props: Record<string, unknown>, input: RenderInput) => object[];

/** What blocks of a type tell search engines, by what it becomes: all questions of a page are one list. */
const TELLERS: Readonly<Record<string, { type: string; list: string; tell: Tell }>> = {
  "content.faq": {
    type: "FAQPage",
    list: "mainEntity",
    tell: (_, props) =>
      (props.items as { question: string; answer: RichText }[]).flatMap(({ question, answer }) => {
        const text = plainText(answer);
        return question && text
          ? [{ "@type": "Question", name: question, acceptedAnswer: { "@type": "Answer", text } }]
          : [];
      }),
  },
  "commerce.breadcrumbs": {
    type: "BreadcrumbList",
    list: "itemListElement",
    tell: (node, props, { data, page, prefix }) => {
      const trail = (data.get(`${prefix ?? ""}${node.id}`) ?? []) as { title: string; url: string }[];
      return [{ title: String(props.home), url: page.href("/") }, ...trail].map(({ title, url }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: title,
        item: url,
      }));
    },
  },
};

/**
 * What the blocks of a rendered tree tell search engines; addresses are paths of the shop. A list with nothing to tell is
 * left out, and of copies for several screens the first one speaks.
 */
export function structuredData(root: Node, input: RenderInput): StructuredData[] {
  const lists = new Map<string, { list: string; items: object[] }>();
  const told = new Set<string>();
  for (const { node } of walk(root) as Iterable<{ node: ShownNode }>) {
    const teller = TELLERS[node.type];
    const block = input.registry.get(node.type);
    const own = node.id.replace(/^(base|tablet|mobile)_/, "");
    if (!teller || !block || told.has(own)) continue;
    told.add(own);
    const items = teller.tell(node, resolveProps(block.props, node.props, input), input);
    const known = lists.get(teller.type)?.items ?? [];
    // A trail is one; a second would contradict it.
    lists.set(teller.type, {
      list: teller.list,
      items: teller.type === "FAQPage" ? [...known, ...items] : known.length > 0 ? known : items,
    });
  }
  return [...lists].flatMap(([type, { list, items }]) =>
    items.length > (type === "BreadcrumbList" ? 1 : 0)
      ? [{ "@context": "https://schema.org" as const, "@type": type, [list]: items }]
      : [],
  );
}

/** What search engines would miss in it; names of properties. */
export function structuredGaps(data: StructuredData): string[] {
  const lacks = (value: object, ...names: string[]) =>
    names.filter((name) => {
      const found = (value as Record<string, unknown>)[name];
      return found === undefined || found === "" || (Array.isArray(found) && found.length === 0);
    });
  switch (data["@type"]) {
    case "Product": {
      const offers = [data.offers].flat().filter((each): each is object => typeof each === "object" && each !== null);
      const priced = offers.every(
        (each) => lacks(each, "priceCurrency").length === 0 && ("price" in each || "lowPrice" in each),
      );
      return [...lacks(data, "name", "image", "offers"), ...(offers.length > 0 && !priced ? ["offers.price"] : [])];
    }
    case "FAQPage":
      return lacks(data, "mainEntity");
    case "BreadcrumbList":
      return (data.itemListElement as object[]).flatMap((each) => lacks(each, "name", "item"));
    default:
      return [];
  }
}
