import {
  isBound,
  type LinkTarget,
  type LinkValue,
  type LinkView,
  type Node,
  type Props,
} from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";

/** The key under which a target's address lies in `RenderInput.links`. */
export function linkKey({ kind, id }: LinkTarget): string {
  return `${kind}:${id}`;
}

/** Every page, product and collection a document links to, each once, so that their addresses cost one question. */
export function linkTargets(root: Node, registry: Registry): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const { node } of walk(root)) {
    const block = registry.get(node.type);
    if (block) gather(block.props, node.props, found);
  }
  return [...found.values()];
}

function gather(props: Props, values: Readonly<Record<string, unknown>>, found: Map<string, LinkTarget>): void {
  for (const [name, prop] of Object.entries(props)) {
    const value = isBound(values[name]) ? values[name].fallback : values[name];
    if (prop.kind === "link" && isTarget(value)) found.set(linkKey(value), value);
    if (prop.kind === "list" && prop.fields && Array.isArray(value)) {
      for (const item of value) gather(prop.fields, item, found);
    }
  }
}

function isTarget(value: unknown): value is LinkTarget {
  const kind = (value as LinkValue | null)?.kind;
  return kind === "page" || kind === "product" || kind === "collection";
}

/** Where a stored link leads. `address` knows pages, products and collections; `text` words a WhatsApp greeting. */
export function linkView(
  link: LinkValue,
  resolve: { address(target: LinkTarget): string | null; href(path: string): string; greeting: string },
): LinkView | null {
  const here = (href: string | null) => (href === null ? null : { href, newTab: false });
  switch (link.kind) {
    case "url":
      return { href: link.url.startsWith("/") ? resolve.href(link.url) : link.url, newTab: link.newTab === true };
    case "page":
    case "product":
    case "collection":
      return here(resolve.address(link));
    case "home":
      return here(resolve.href("/"));
    case "anchor":
      return here(`#${link.id}`);
    case "phone":
      return here(`tel:${link.number}`);
    case "whatsapp": {
      const query = resolve.greeting ? `?text=${encodeURIComponent(resolve.greeting.toWellFormed())}` : "";
      return here(`https://wa.me/${link.number.slice(1)}${query}`);
    }
    case "email":
      return here(`mailto:${link.address}`);
  }
}
