import type { LinkView } from "#blocks/contract/index.ts";

/** Attributes of an `<a>`; a link that leads nowhere yet has no address and says so to readers. */
export function linkAttributes(link: LinkView | null) {
  if (!link) return { "aria-disabled": true, role: "link" } as const;
  return link.newTab ? { href: link.href, target: "_blank", rel: "noopener" } : { href: link.href };
}
