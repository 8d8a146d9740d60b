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

/** Blocks that write with the colour of the words around them, or of their own style, on the ground that they stand on. */
const WRITERS = /^(layout\.|content\.(heading|rich-text|quote|icon-list|steps|anchor-menu)$)/;

/** AA asks less of large letters: 24 px, or what is set in these sizes. */
const LARGE = new Set(["2xl", "3xl", "4xl"]);
const AA_LARGE = 3;

/** What words are written in, and which block says so; null: the theme. */
interface Words {
  token: ColorToken;
  color: string;
  by: Node | null;
}

/** Where a block stands: the nearest ground around it, null where a picture is, and the colour of words there. */
interface Standing {
  ground: Ground;
  color: string | null;
  /** The block whose ground it is; null: the page. */
  on: Node | null;
  words: Words;
}

function standing(theme: ThemeTokens, nodes: readonly Node[], width: Breakpoint): Standing {
  const words: Words = { token: "text", color: theme.text, by: null };
  let now: Standing = { ground: "plain", color: theme.surface, on: null, words };
  for (const node of nodes) now = within(theme, now, node, width);
  return now;
}

/** The same one block further in. */
function within(theme: ThemeTokens, around: Standing, node: Node, width: Breakpoint): Standing {
  const { image, video, background } = node.props;
  let now = around;
  if (node.type.startsWith("layout.") && (image || (node.type === "layout.section" && video))) {
    now = { ground: "ink", color: null, on: node, words: { token: "text", color: PICTURE_WORDS, by: null } };
  } else if (node.type === "layout.section" && typeof background === "string" && background !== "none") {
    now = groundOf(theme, PROPS[background] ?? background, now, node);
  }
  const set = at(node, width, "background");
  if (set && set !== "none") now = groundOf(theme, set, now, node);
  const color = at(node, width, "color") as ColorToken | undefined;
  return color ? { ...now, words: { token: color, color: colorOf(theme, color, now.ground), by: node } } : now;
}

/** `surfaces.css`: words over pictures, whatever the theme. */
const PICTURE_WORDS = "#ffffff";

const PROPS: Readonly<Record<string, string>> = { dawn: "tint", dusk: "ink" };

/** Grounds of full colour turn the words on them round; tints and colours of the theme leave them. */
function groundOf(theme: ThemeTokens, token: string, now: Standing, on: Node): Standing {
  const turned = (ground: Ground, color: string): Standing => ({
    ...{ ground, color, on },
    words: { token: "text", color: colorOf(theme, "text", ground), by: null },
  });
  if (token === "ink") return turned("ink", theme.ink);
  if (token === "accent") return turned("accent", theme.accentGround);
  if (token === "tint" && now.ground !== "ink") return { ...now, ground: "tint", color: theme.tint, on };
  if (!(COLOR_TOKENS as readonly string[]).includes(token)) return now;
  return { ...now, color: colorOf(theme, token as ColorToken, now.ground), on };
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

const writers = function* ({ doc }: CheckedPage) {
  for (const { node, above } of shownNodes(doc.root)) if (WRITERS.test(node.type)) yield { node, above };
};

/** Whose doing it is that words stand on their ground: their own block's, one around them, or the theme's. */
function blame({ theme }: CheckedPage, node: Node, above: readonly Node[], width: Breakpoint, here: Standing) {
  const said = node.style?.[width];
  if (said?.color || said?.background) return { node: node.id, field: "style.color", width };
  if (node.type.startsWith("layout.")) return null;
  const { by } = here.words;
  if (by === node) return null;
  if (by === null) return { ...(here.on && { node: here.on.id, field: "background" }), width: "base" as const };
  // The block that chose the colour is named on its own ground, and one whose style put another ground under it.
  const chosen = standing(theme, above.slice(0, above.indexOf(by) + 1), width);
  const isNamed = chosen.on === here.on || (here.on !== null && at(here.on, width, "background") !== undefined);
  return isNamed ? null : { node: node.id, field: "style.color", width };
}

const low: Check = {
  code: "contrast.low",
  area: "accessibility",
  severity: "error",
  *check(page) {
    const { theme } = page;
    const known = new Set<string>();
    for (const { node, above } of writers(page)) {
      for (const width of BREAKPOINTS) {
        const here = standing(theme, [...above, node], width);
        const least = leastFor(node, width);
        const ratio = here.color === null ? least : contrastRatio(here.words.color, here.color);
        const place = ratio < least ? blame(page, node, above, width, here) : null;
        // What is so on wide screens is on narrower ones, and what a ground does to one text it does to all of them.
        const key = JSON.stringify([place?.node, here.words.token, here.color]);
        if (!place || known.has(key)) continue;
        known.add(key);
        const data = { color: here.words.token, ratio: ratio.toFixed(1), least };
        yield { ...foundAt(place), data };
      }
    }
  },
  mend: (page, found) => mendColor(page, found),
};

const foundAt = ({ width, ...place }: Found): Found => (width === "base" ? place : { ...place, width });

/** The colour of the theme that is nearest and can be read there; what the theme itself does is mended in the theme. */
function mendColor({ doc, theme }: CheckedPage, { node: id = "", field, width = "base", data }: Found) {
  const place = pointerTo(doc, id);
  const above = [...shownNodes(doc.root)].find(({ node }) => node.id === id)?.above;
  if (!place || !above || field !== "style.color") return null;
  const here = standing(theme, [...above, place.node], width);
  if (here.color === null) return null;
  const ground = here.color;
  const now = colorOf(theme, data?.color as ColorToken, here.ground);
  const [nearest] = COLOR_TOKENS.map((token) => ({ token, color: colorOf(theme, token, here.ground) }))
    .filter(({ color }) => contrastRatio(color, ground) >= leastFor(place.node, width))
    .sort((a, b) => distance(a.color, now) - distance(b.color, now));
  if (!nearest) return null;
  const { style } = place.node;
  const value = { ...style, [width]: { ...style?.[width], color: nearest.token } };
  return [...place.test, { op: "add" as const, path: `${place.pointer}/style`, value }];
}

const onPicture: Check = {
  code: "contrast.picture",
  area: "accessibility",
  severity: "note",
  *check(page) {
    for (const { node, above } of writers(page)) {
      if (node.type.startsWith("layout.")) continue;
      const { color, on, words } = standing(page.theme, [...above, node], "base");
      if (color !== null || !on) continue;
      yield words.by === null ? { node: on.id, field: "shade" } : { node: words.by.id, field: "style.color" };
    }
  },
};

function distance(one: string, other: string): number {
  const far = rgbOf(other);
  return rgbOf(one).reduce((sum, channel, index) => sum + (channel - (far[index] ?? 0)) ** 2, 0);
}

export const contrastChecks = [low, onPicture];
