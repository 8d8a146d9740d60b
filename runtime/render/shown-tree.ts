import { BREAKPOINTS, type Breakpoint, type Node } from "#blocks/contract/index.ts";
import { propsAt } from "../document/at-width.ts";
import { walk } from "../document/tree.ts";

/** A node as one kind of screen shows it. */
export interface ShownNode extends Node {
  /** Widths at which this copy is not displayed: another copy is. */
  off?: readonly Breakpoint[];
  /** The anchor of all copies, whichever is displayed. */
  anchor?: string;
}

/**
 * The tree as the shop renders it: without hidden nodes, and with a copy of each node per differing width. A cached page
 * is one for all screens, so media queries choose. Every node has one copy at any width, with an id of its own.
 */
export function shownTree(root: Node): Node {
  const known = made.get(root);
  if (known) return known;
  const varies = [...walk(root)].some(({ node }) => node.hidden || node.at);
  const shown = varies ? (copies(root, BREAKPOINTS)[0] ?? root) : root;
  made.set(root, shown);
  return shown;
}

/** Documents do not change once they are loaded, and a node that failed is known again by its identity. */
const made = new WeakMap<Node, Node>();

function copies(node: Node, widths: readonly Breakpoint[]): ShownNode[] {
  if (node.hidden) return [];
  const groups = new Map<string, Breakpoint[]>();
  for (const width of widths) {
    const key = node.at ? JSON.stringify(propsAt(node, width)) : "";
    groups.set(key, [...(groups.get(key) ?? []), width]);
  }
  const apart = groups.size > 1;
  const anchor = apart && typeof node.props.anchor === "string" ? node.props.anchor : "";
  return [...groups.values()].map((shown, index) => {
    const [first = "base"] = shown;
    const { at: _at, slots, ...own } = node;
    const props = propsAt(node, first);
    return {
      ...own,
      id: first === "base" ? node.id : `${first}_${node.id}`,
      props: anchor ? { ...props, anchor: "" } : props,
      ...(slots && {
        slots: Object.fromEntries(
          Object.entries(slots).map(([name, nodes]) => [name, nodes.flatMap((child) => copies(child, shown))]),
        ),
      }),
      ...(apart && { off: widths.filter((width) => !shown.includes(width)) }),
      ...(anchor && index === 0 && { anchor }),
    };
  });
}
