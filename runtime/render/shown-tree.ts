import { BREAKPOINTS, type Breakpoint, type Node, type When } from "#blocks/contract/index.ts";
import { propsAt } from "../document/at-width.ts";
import { walk } from "../document/tree.ts";

/** A node as one kind of screen shows it. */
export interface ShownNode extends Node {
  /** Widths at which this copy is not displayed: another copy is. */
  off?: readonly Breakpoint[];
  /** The anchor of all copies, whichever is displayed. */
  anchor?: string;
  /** What only the visitor can answer before this is shown. */
  asks?: When;
  /** Of a repeat: how many copies of its content stand in its slots. */
  repeated?: number;
  /** What the texts of this copy may say besides those of the page: the item it was repeated for. */
  scope?: Readonly<Record<string, unknown>>;
  /** The node whose style this copy wears. */
  styled?: string;
  /** Of a block that stands in a shared section: that section and its id there. Its id on the page is another one on each. */
  lasting?: string;
}

/** Does a node belong on a screen of this width? Or what is to be asked first. */
export type Decide = (node: Node, width: Breakpoint) => boolean | When;

/**
 * The tree as the shop renders it: without what is hidden or does not belong, and with a copy of each node per differing
 * width. A cached page is one for all screens, so media queries choose. Every node has at most one copy at any width,
 * with an id of its own.
 */
export function shownTree(root: Node, decide?: Decide): Node {
  const known = made.get(root);
  if (known && !decide) return known;
  const varies = [...walk(root)].some(({ node }) => node.hidden || node.at || (decide && node.when));
  const shown = varies ? (copies(root, BREAKPOINTS, decide)[0] ?? root) : root;
  if (!decide) made.set(root, shown);
  return shown;
}

/** Documents do not change once they are loaded, and a node that failed is known again by its identity. */
const made = new WeakMap<Node, Node>();

/** @param prefix of the copy that these stand in: the first copy of each node takes it over, others say their width. */
function copies(node: ShownNode, widths: readonly Breakpoint[], decide?: Decide, prefix = ""): ShownNode[] {
  if (node.hidden) return [];
  const groups = new Map<string, { widths: Breakpoint[]; asks: When | undefined }>();
  for (const width of widths) {
    const verdict = node.when && decide ? decide(node, width) : true;
    if (verdict === false) continue;
    const asks = verdict === true ? undefined : verdict;
    const key = `${node.at ? JSON.stringify(propsAt(node, width)) : ""} ${asks ? JSON.stringify(asks) : ""}`;
    groups.set(key, { widths: [...(groups.get(key)?.widths ?? []), width], asks });
  }
  const apart = groups.size > 1;
  const anchor = apart && typeof node.props.anchor === "string" ? node.props.anchor : "";
  return [...groups.values()].map(({ widths: shown, asks }, index) => {
    const [first = "base"] = shown;
    const { at: _at, when: _when, slots, ...own } = node;
    const props = propsAt(node, first);
    const mark = index === 0 ? prefix : `${first}_`;
    return {
      ...own,
      id: `${mark}${node.id}`,
      ...(node.styled && { styled: `${mark}${node.styled}` }),
      ...(asks && { asks }),
      props: anchor ? { ...props, anchor: "" } : props,
      ...(slots && {
        slots: Object.fromEntries(
          Object.entries(slots).map(([name, nodes]) => [
            name,
            nodes.flatMap((child) => copies(child, shown, decide, mark)),
          ]),
        ),
      }),
      ...(shown.length < widths.length && { off: widths.filter((width) => !shown.includes(width)) }),
      ...(anchor && index === 0 && { anchor }),
    };
  });
}
