import type { Markup } from "../render/markup.ts";
import { COST_DPR, COST_WIDTH } from "./weights.ts";

/** A picture as a telephone takes it. */
export interface Taken {
  address: string;
  /** CSS px across, as its `sizes` say. */
  across: number;
  lazy: boolean;
  /** Height by width. */
  ratio: number;
  /** It fills what stands around it. */
  fills: boolean;
}

/** The pictures of some markup, of each the one candidate that a telephone would fetch. */
export function picturesIn(markup: readonly Markup[]): Taken[] {
  return markup.flatMap((element): Taken[] => {
    if (element.tag !== "img") return [];
    const frame = element.parent?.tag === "picture" ? element.parent : null;
    // All that the shop offers (AVIF, WebP) is known to the browsers it is made for: the first source is taken.
    const source = frame && markup.find(({ tag, parent }) => tag === "source" && parent === frame);
    const { srcset, sizes = "100vw" } = { ...element.attributes, ...source?.attributes };
    const across = widthOf(sizes);
    const address = (srcset && chosen(srcset, across)) || element.attributes.src || "";
    if (address === "" || address.startsWith("data:")) return [];
    const { width, height, loading } = element.attributes;
    const classes = `${frame?.attributes.class ?? ""} ${element.attributes.class ?? ""}`;
    const natural = Number(height) / Number(width);
    return [
      {
        address,
        across: Math.min(across, srcset ? across : Number(width) || across, COST_WIDTH),
        lazy: loading === "lazy",
        ratio: ratioOf(classes) ?? (Number.isFinite(natural) ? natural : 1),
        fills: classes.includes("inset-0"),
      },
    ];
  });
}

function ratioOf(classes: string): number | undefined {
  if (classes.includes("aspect-square")) return 1;
  const [, across, down] = /aspect-\[(\d+)\/(\d+)\]/.exec(classes) ?? [];
  return across && down ? Number(down) / Number(across) : undefined;
}

/** CSS px of a `sizes` attribute at the width of a telephone: its first entry whose condition holds. */
export function widthOf(sizes: string): number {
  for (const entry of sizes.split(",")) {
    const [, side, bound, length = ""] = /^\s*(?:\((min|max)-width:\s*([\d.]+)px\)\s*)?(.+?)\s*$/.exec(entry) ?? [];
    if (side === "min" && COST_WIDTH < Number(bound)) continue;
    if (side === "max" && COST_WIDTH > Number(bound)) continue;
    const [, figure, unit] = /^([\d.]+)(px|vw)$/.exec(length) ?? [];
    if (figure) return unit === "vw" ? (Number(figure) / 100) * COST_WIDTH : Number(figure);
  }
  return COST_WIDTH;
}

/**
 * The candidate of a `srcset` of widths that Chrome takes for so many CSS px: of the two around the screen's density the
 * nearer one, measured by their geometric mean; never less than asked on a screen of one pixel a px.
 */
export function chosen(srcset: string, across: number, dpr = COST_DPR): string | undefined {
  const candidates = srcset
    .split(/,\s+/)
    .map((each) => {
      const [address = "", width = ""] = each.trim().split(/\s+/);
      return { address, density: Number.parseInt(width, 10) / across };
    })
    .sort((a, b) => a.density - b.density);
  const enough = candidates.findIndex(({ density }) => density >= dpr);
  if (enough < 0) return candidates.at(-1)?.address;
  const [below, above] = [candidates[enough - 1], candidates[enough]];
  if (!below || !above) return above?.address;
  const nearer = dpr <= 1 || dpr >= Math.sqrt(below.density * above.density);
  return (nearer ? above : below).address;
}
