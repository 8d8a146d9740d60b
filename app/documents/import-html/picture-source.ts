import type { PageElement } from "./page-tree.ts";

/** Where pages that load their pictures late keep the address. */
const LATE = ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-image"] as const;

/** The address of the picture that an `<img>` shows: the late one where the first is a stand-in, else the largest on offer. */
export function pictureSource({ attributes }: PageElement): string | undefined {
  const own = attributes.src?.trim();
  const late = LATE.map((name) => attributes[name]).find((each) => each !== undefined && each.trim() !== "");
  const standsIn =
    !own || /^data:image\/(?:svg|gif)/i.test(own) || /(?:placeholder|blank|spacer)\.(?:gif|png|svg)/i.test(own);
  if (!standsIn) return own;
  return late ?? largest(attributes.srcset ?? attributes["data-srcset"] ?? attributes["data-lazy-srcset"]) ?? own;
}

/** Of `a.jpg 300w, b.jpg 2x` the one with the largest number. */
function largest(srcset: string | undefined): string | undefined {
  const offers = [...(srcset ?? "").matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  const sorted = offers.map(([, src, size]) => ({ src, size: Number(size ?? 1) })).sort((a, b) => b.size - a.size);
  return sorted[0]?.src;
}
