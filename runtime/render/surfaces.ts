import { BREAKPOINTS, type Breakpoint, type NodeStyle } from "#blocks/contract/index.ts";

/** Backgrounds that turn the colours on them around, so that text keeps its contrast; styles/surfaces.css has their classes. */
export type Surface = keyof typeof TURNED;

const vars = (pairs: Record<string, string>) =>
  Object.entries(pairs)
    .map(([name, value]) => `--color-${name}:${value}`)
    .join(";");
const on = (name: string) => `var(--${name})`;

/** What a surface's class says, for the widths that class cannot know of: surfaces.test.ts holds both to the same. */
const TURNED = {
  tint: vars({ muted: on("tint-muted") }),
  ink: vars({
    ...{ text: on("ink-text"), muted: on("ink-muted"), line: on("ink-line") },
    ...{ accent: on("ink-accent"), "accent-text": on("ink-accent-text") },
    ...{ raised: on("ink-raised"), tint: on("ink-raised"), danger: on("ink-text"), success: on("ink-text") },
  }),
  accent: vars({
    text: on("accent-ground-text"),
    muted: on("accent-ground-text"),
    line: "color-mix(in srgb, var(--accent-ground-text) 35%, transparent)",
    raised: "color-mix(in srgb, var(--accent-ground-text) 12%, var(--accent-ground))",
    tint: on("color-raised"),
    accent: on("accent-ground-text"),
    "accent-text": on("accent-ground"),
    danger: on("accent-ground-text"),
    success: on("accent-ground-text"),
  }),
} as const;

const isSurface = (value: unknown): value is Surface => typeof value === "string" && Object.hasOwn(TURNED, value);

/** The surface that a node stands on at each width. */
function surfacesOf(style: NodeStyle | undefined): Record<Breakpoint, Surface | null> {
  let background: unknown;
  return Object.fromEntries(
    BREAKPOINTS.map((width) => {
      background = style?.[width]?.background ?? background;
      return [width, isSurface(background) ? background : null];
    }),
  ) as Record<Breakpoint, Surface | null>;
}

/** The class of a node's surface, where it is the same at every width. */
export function surfaceClass(style: NodeStyle | undefined): string | null {
  const { base, tablet, mobile } = surfacesOf(style);
  return base !== null && base === tablet && base === mobile ? `on-${base}` : null;
}

/** Rules that turn the colours at the widths where a node stands on a surface, while it does not everywhere. */
export function surfaceRules(selector: string, style: NodeStyle | undefined): [Breakpoint, string][] {
  if (!style || surfaceClass(style) !== null) return [];
  const surfaces = surfacesOf(style);
  return BREAKPOINTS.flatMap((width): [Breakpoint, string][] => {
    const surface = surfaces[width];
    if (surface === null) return [];
    const turned =
      surface === "tint"
        ? `${selector}{${TURNED.tint}}${selector}>*>*{--color-tint:var(--color-raised)}`
        : `${selector}{${TURNED[surface]};color:var(--color-text)}`;
    return [[width, turned]];
  });
}
