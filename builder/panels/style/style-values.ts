import {
  BREAKPOINTS,
  type Breakpoint,
  type Node,
  type NodeStyle,
  STYLE_PROPERTIES,
  type StyleName,
} from "#blocks/contract/index.ts";

export const STYLE_GROUPS = ["spacing", "size", "colour", "type", "layout"] as const;
export type StyleGroup = (typeof STYLE_GROUPS)[number];

export function namesIn(group: StyleGroup): StyleName[] {
  return (Object.keys(STYLE_PROPERTIES) as StyleName[]).filter((name) => STYLE_PROPERTIES[name].group === group);
}

export function tokensOf(name: StyleName): string[] {
  return Object.keys(STYLE_PROPERTIES[name].values);
}

/** What a property says at a width, and where that comes from. */
export interface StyleReading {
  /** Set at this very width, by all the nodes alike; null: not set, or not alike. */
  own: string | null;
  /** Set at a wider width, which therefore shows here. */
  inherited: string | null;
  /** Set at some other width. */
  elsewhere: boolean;
}

export function readStyle(nodes: readonly Node[], name: StyleName, breakpoint: Breakpoint): StyleReading {
  const readings = nodes.map(({ style }) => readOne(style, name, breakpoint));
  const [first] = readings;
  if (!first) return { own: null, inherited: null, elsewhere: false };
  return {
    own: readings.every(({ own }) => own === first.own) ? first.own : null,
    inherited: readings.every(({ inherited }) => inherited === first.inherited) ? first.inherited : null,
    elsewhere: readings.some(({ elsewhere }) => elsewhere),
  };
}

function readOne(style: NodeStyle | undefined, name: StyleName, breakpoint: Breakpoint): StyleReading {
  const at = (each: Breakpoint) => (style?.[each]?.[name] as string | undefined) ?? null;
  const wider = BREAKPOINTS.slice(0, BREAKPOINTS.indexOf(breakpoint)).map(at);
  return {
    own: at(breakpoint),
    inherited: wider.findLast((value) => value !== null) ?? null,
    elsewhere: BREAKPOINTS.some((each) => each !== breakpoint && at(each) !== null),
  };
}
