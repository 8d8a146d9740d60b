/**
 * Styles of a node: tokens first, a closed table of properties, logical directions only, so that Arabic mirrors by
 * itself. Compiled to one small stylesheet by runtime/render; no CSS and no class name is ever stored.
 */
import { COLOR_TOKENS } from "./color-tokens.ts";

export const BREAKPOINTS = ["base", "tablet", "mobile"] as const;
export type Breakpoint = (typeof BREAKPOINTS)[number];
export type NarrowBreakpoint = Exclude<Breakpoint, "base">;

/** Upper bounds in CSS px; `base` has none. */
export const BREAKPOINT_MAX: Record<NarrowBreakpoint, number> = { tablet: 1023, mobile: 639 };

const SPACE = ["0", "1", "2", "3", "4", "6", "8", "10", "12", "16", "20", "24", "32"] as const;

interface StyleProperty {
  /** CSS properties it sets. */
  css: readonly string[];
  /** Token → CSS value. */
  values: Readonly<Record<string, string>>;
  group: "spacing" | "size" | "colour" | "type" | "layout";
  /** `place`: set on the node's wrapper, where it stands among its siblings. Else on the block's own element. */
  on?: "place";
}

const tokens = <N extends string>(prefix: string, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name === "0" ? "0" : `var(--${prefix}-${name})`])) as Record<N, string>;
const words = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name): [N, string] => [name, name])) as Record<N, string>;

const space = tokens("space", SPACE);
const colors = tokens("color", COLOR_TOKENS);

export const STYLE_PROPERTIES = {
  paddingBlockStart: { css: ["padding-block-start"], values: space, group: "spacing" },
  paddingBlockEnd: { css: ["padding-block-end"], values: space, group: "spacing" },
  paddingInlineStart: { css: ["padding-inline-start"], values: space, group: "spacing" },
  paddingInlineEnd: { css: ["padding-inline-end"], values: space, group: "spacing" },
  marginBlockStart: { css: ["margin-block-start"], values: space, group: "spacing", on: "place" },
  marginBlockEnd: { css: ["margin-block-end"], values: space, group: "spacing", on: "place" },
  width: {
    css: ["inline-size"],
    values: { full: "100%", text: "min(100%, 68ch)", narrow: "min(100%, 32rem)", fit: "fit-content" },
    group: "size",
    on: "place",
  },
  maxWidth: {
    css: ["max-inline-size"],
    values: {
      none: "none",
      text: "68ch",
      narrow: "32rem",
      content: "var(--container-content)",
      wide: "var(--container-wide)",
    },
    group: "size",
    on: "place",
  },
  minHeight: {
    css: ["min-block-size"],
    values: { none: "0", half: "50svh", most: "75svh", screen: "100svh" },
    group: "size",
  },
  color: { css: ["color"], values: colors, group: "colour" },
  // The accent's ground keeps its name where `--color-accent` is turned round for what stands on it.
  background: {
    css: ["background-color"],
    values: { ...colors, accent: "var(--accent-ground)", none: "transparent" },
    group: "colour",
  },
  borderColor: {
    css: ["border"],
    values: { ...Object.fromEntries(COLOR_TOKENS.map((t) => [t, `1px solid var(--color-${t})`])), none: "0" },
    group: "colour",
  },
  radius: { css: ["border-radius"], values: tokens("radius", ["0", "s", "m", "l", "full"]), group: "colour" },
  shadow: { css: ["box-shadow"], values: { none: "none", ...tokens("shadow", ["s", "m", "l"]) }, group: "colour" },
  fontSize: {
    css: ["font-size"],
    values: tokens("text", ["xs", "s", "m", "l", "xl", "2xl", "3xl", "4xl"]),
    group: "type",
  },
  fontWeight: {
    css: ["font-weight"],
    values: { normal: "400", medium: "500", semibold: "600", bold: "700" },
    group: "type",
  },
  fontFamily: { css: ["font-family"], values: tokens("font", ["display", "body"]), group: "type" },
  lineHeight: {
    css: ["line-height"],
    values: { tight: "1.1", snug: "1.3", normal: "1.5", loose: "1.75" },
    group: "type",
  },
  textAlign: { css: ["text-align"], values: words("start", "center", "end"), group: "type" },
  alignSelf: {
    css: ["align-self", "justify-self"],
    values: words("start", "center", "end", "stretch"),
    group: "layout",
    on: "place",
  },
  // Among its siblings, whatever the direction of reading: rows and columns of slots are flex and grid.
  order: { css: ["order"], values: { first: "-1", normal: "0", last: "1" }, group: "layout", on: "place" },
  visibility: { css: ["display"], values: { hidden: "none", shown: "revert-layer" }, group: "layout", on: "place" },
} as const satisfies Record<string, StyleProperty>;

export type StyleName = keyof typeof STYLE_PROPERTIES;
export type StyleSet = { [K in StyleName]?: keyof (typeof STYLE_PROPERTIES)[K]["values"] & string };
export type NodeStyle = { [B in Breakpoint]?: StyleSet };

const styleSet = {
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(STYLE_PROPERTIES).map(([name, each]) => [name, { enum: Object.keys(each.values) }]),
  ),
};

export const nodeStyleSchema = {
  type: "object",
  additionalProperties: false,
  properties: { base: styleSet, tablet: styleSet, mobile: styleSet },
};
