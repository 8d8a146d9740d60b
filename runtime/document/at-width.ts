import { BREAKPOINTS, type Breakpoint, type NarrowBreakpoint, type Node } from "#blocks/contract/index.ts";
import type { Registry } from "./registry.ts";
import { walk } from "./tree.ts";

/** The widths at which a block may say something else, wider first. */
export const NARROW = ["tablet", "mobile"] as const satisfies readonly NarrowBreakpoint[];

/** What a node's props are at a width: narrower screens keep what wider ones say until they say otherwise. */
export function propsAt({ props, at }: Pick<Node, "props" | "at">, breakpoint: Breakpoint): Node["props"] {
  if (!at || breakpoint === "base") return props;
  const upTo = NARROW.slice(0, NARROW.indexOf(breakpoint) + 1);
  return Object.assign({}, props, ...upTo.map((each) => at[each]));
}

/** The node as it is at a width; the very same object where nothing differs. */
export function nodeAt(node: Node, breakpoint: Breakpoint): Node {
  return node.at && breakpoint !== "base" ? { ...node, props: propsAt(node, breakpoint) } : node;
}

/** The whole tree as it is at a width; the very same object where nothing in it differs. */
export function treeAt(root: Node, breakpoint: Breakpoint): Node {
  if (breakpoint === "base" || ![...walk(root)].some(({ node }) => node.at)) return root;
  const within = (node: Node): Node => {
    const slots = node.slots && Object.entries(node.slots).map(([name, nodes]) => [name, nodes.map(within)]);
    return { ...nodeAt(node, breakpoint), ...(slots && { slots: Object.fromEntries(slots) }) };
  };
  return within(root);
}

/** The width whose word counts for a prop at `breakpoint`: there, or wider. */
export function ownerOf({ at }: Pick<Node, "at">, name: string, breakpoint: Breakpoint): Breakpoint {
  const upTo = BREAKPOINTS.slice(1, BREAKPOINTS.indexOf(breakpoint) + 1) as NarrowBreakpoint[];
  return upTo.findLast((each) => at?.[each] && Object.hasOwn(at[each], name)) ?? "base";
}

/**
 * May a node's props differ by width? Where they do, the shop renders it once per width and shows one: a form would be
 * sent with the fields of all of them.
 */
export function holdsFields(registry: Registry, node: Node): boolean {
  return [...walk(node)].some(({ node: each }) => registry.get(each.type)?.field !== undefined);
}

interface Problem {
  pointer: string;
  message: string;
}
type PropsCheck = (type: string, props: Node["props"]) => Problem[];

/** What is wrong with a node's props at narrower widths. Its props themselves are somebody else's question. */
export function widthErrors(registry: Registry, check: PropsCheck, node: Node, pointer: string): Problem[] {
  if (holdsFields(registry, node)) {
    return [{ pointer: `${pointer}/at`, message: "fields of a form are the same at every width" }];
  }
  return NARROW.flatMap((width) => {
    const own = node.at?.[width];
    if (!own) return [];
    return check(node.type, propsAt(node, width))
      .filter((error) => Object.hasOwn(own, decodeToken(error.pointer.split("/")[1] ?? "")))
      .map(({ pointer: at, message }) => ({ pointer: `${pointer}/at/${width}${at}`, message }));
  });
}

const decodeToken = (token: string) => token.replace(/~1/g, "/").replace(/~0/g, "~");

export type Migrated = { ok: true; props: Node["props"] } | { ok: false; message: string };

/** Migrates a node's props at every width: each width whole, because a migration may read several props together. */
export function migrateAt(node: Node, migrate: (props: Node["props"]) => Migrated): Migrated {
  const base = migrate(node.props);
  if (!base.ok) return base;
  const at: NonNullable<Node["at"]> = {};
  let wider = base.props;
  for (const width of NARROW.filter((each) => node.at?.[each])) {
    const whole = migrate(propsAt(node, width));
    if (!whole.ok) return whole;
    const own = Object.entries(whole.props).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(wider[name]),
    );
    if (own.length > 0) at[width] = Object.fromEntries(own);
    wider = whole.props;
  }
  node.props = base.props;
  if (Object.keys(at).length > 0) node.at = at;
  else delete node.at;
  return base;
}
