import {
  BREAKPOINTS,
  type Breakpoint,
  COLOR_TOKENS,
  type ColorToken,
  type Node,
  type ThemeTokens,
} from "#blocks/contract/index.ts";
import { contrastRatio, rgbOf } from "../../theme/color.ts";
import { AA } from "../../theme/contrast.ts";
import { pointerTo } from "../mending.ts";
import { shownNodes } from "../props-of.ts";
import type { Check, CheckedPage, Found } from "../types.ts";

/** Grounds that turn the colours on them round, as `surfaces.css` does. */
type Ground = "plain" | "tint" | "ink" | "accent";

/** What a colour's role is on each ground. */
const ROLES: Record<Ground, Partial<Record<ColorToken, keyof ThemeTokens>>> = {
  plain: {},
  tint: { muted: "tintMuted" },
  ink: {
    ...{ text: "inkText", muted: "inkMuted", accent: "inkAccent", "accent-text": "inkAccentText" },
    ...{ raised: "inkRaised", tint: "inkRaised", line: "inkLine" },
  },
  accent: {
    ...{ text: "accentGroundText", muted: "accentGroundText", accent: "accentGroundText" },
    ...{ "accent-text": "accentGround", line: "accentGroundText" },
  },
};

const colorOf = (theme: ThemeTokens, token: ColorToken, ground: Ground): string =>
  String(theme[ROLES[ground][token] ?? (token === "accent-text" ? "accentText" : token)]);

/** Blocks that write with the colour of their own style, on the ground that they stand on. */
const WRITERS = /^(layout\.|content\.(heading|rich-text|quote|icon-list|steps|anchor-menu)$)/;

/** AA asks less of large letters: 24 px, or what is set in these sizes. */
const LARGE = new Set(["2xl", "3xl", "4xl"]);
const AA_LARGE = 3;

/** Where a block stands: the nearest ground around it, null where a picture is. */
interface Standing {
  ground: Ground;
  color: string | null;
}

function standing(theme: ThemeTokens, around: readonly Node[], node: Node, width: Breakpoint): Standing {
  let now: Standing = { ground: "plain", color: theme.surface };
  for (const each of [...around, node]) {
    const prop = typeof each.props.background === "string" ? each.props.background : "none";
    if (each.type.startsWith("layout.") && each.props.image) now = { ground: "ink", color: null };
    else if (each.type === "layout.section" && prop !== "none") now = groundOf(theme, PROPS[prop] ?? prop, now);
    const set = at(each, width, "background");
    if (set && set !== "none") {
      // The colours turn by what is set for wide screens; a ground of narrow ones alone only paints.
      const turned = groundOf(theme, each.style?.base?.background ?? "none", now);
      now = { ground: turned.ground, color: groundOf(theme, set, now).color };
    }
  }
  return now;
}

const PROPS: Readonly<Record<string, string>> = { dawn: "tint", dusk: "ink" };

function groundOf(theme: ThemeTokens, token: string, now: Standing): Standing {
  if (token === "ink") return { ground: "ink", color: theme.ink };
  if (token === "accent") return { ground: "accent", color: theme.accentGround };
  if (token === "tint" && now.ground !== "ink") return { ground: "tint", color: theme.tint };
  if (!(COLOR_TOKENS as readonly string[]).includes(token)) return now;
  return { ground: now.ground, color: colorOf(theme, token as ColorToken, now.ground) };
}

/** A style's value at a width: what is set for wider screens counts on narrower ones. */
function at(node: Node, width: Breakpoint, name: "background" | "color" | "fontSize"): string | undefined {
  return BREAKPOINTS.slice(0, BREAKPOINTS.indexOf(width) + 1)
    .map((each) => node.style?.[each]?.[name])
    .findLast((value) => value !== undefined);
}

function leastFor(node: Node, width: Breakpoint): number {
  const size = at(node, width, "fontSize");
  const isLarge = size ? LARGE.has(size) : node.type === "content.heading" && node.props.size !== "small";
  return isLarge ? AA_LARGE : AA;
}

const low: Check = {
  code: "contrast.low",
  area: "accessibility",
  severity: "error",
  *check({ doc, theme }) {
    for (const { node, above } of shownNodes(doc.root)) {
      if (!WRITERS.test(node.type) || !node.style) continue;
      for (const width of BREAKPOINTS) {
        const says = node.style[width];
        if (!says?.color && !says?.background) continue;
        const color = (at(node, width, "color") ?? "text") as ColorToken;
        const here = standing(theme, above, node, width);
        const least = leastFor(node, width);
        const ratio = here.color === null ? least : contrastRatio(colorOf(theme, color, here.ground), here.color);
        if (ratio >= least) continue;
        const data = { color, ratio: ratio.toFixed(1), least };
        yield { node: node.id, field: "style.color", ...(width !== "base" && { width }), data };
      }
    }
  },
  mend: (page, found) => mendColor(page, found),
};

/** The colour of the theme that is nearest and can be read there. */
function mendColor({ doc, theme }: CheckedPage, { node: id = "", width = "base", data }: Found) {
  const place = pointerTo(doc, id);
  const above = [...shownNodes(doc.root)].find(({ node }) => node.id === id)?.above;
  if (!place || !above) return null;
  const here = standing(theme, above, place.node, width);
  if (here.color === null) return null;
  const ground = here.color;
  const now = colorOf(theme, data?.color as ColorToken, here.ground);
  const [nearest] = COLOR_TOKENS.map((token) => ({ token, color: colorOf(theme, token, here.ground) }))
    .filter(({ color }) => contrastRatio(color, ground) >= leastFor(place.node, width))
    .sort((a, b) => distance(a.color, now) - distance(b.color, now));
  if (!nearest) return null;
  return [...place.test, { op: "add" as const, path: `${place.pointer}/style/${width}/color`, value: nearest.token }];
}

function distance(one: string, other: string): number {
  const far = rgbOf(other);
  return rgbOf(one).reduce((sum, channel, index) => sum + (channel - (far[index] ?? 0)) ** 2, 0);
}

export const contrastChecks = [low];
