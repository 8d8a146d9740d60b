import { own } from "#app/commerce/kernel/own.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import type { Registry } from "./registry.ts";
import { sameJson } from "./same-json.ts";
import { walk } from "./tree.ts";

/** The block that stands for a shared section on a page. */
export const SHARED = "layout.shared";

/** Shared sections by the id of their document. */
export type Sections = ReadonlyMap<string, Doc>;

export function sectionOf(node: Node): string | null {
  return node.type === SHARED && typeof node.props.section === "string" ? node.props.section : null;
}

/** Ids of the sections that a tree shares, each once. */
export function sectionIds(root: Node): string[] {
  return [...new Set([...walk(root)].flatMap(({ node }) => sectionOf(node) ?? []))];
}

/**
 * The tree with every shared section's blocks in its place, under ids of their own, saying what this page has them say.
 * The very same object where nothing is shared.
 */
export function withSections(root: Node, sections: Sections): Node {
  if (![...walk(root)].some(({ node }) => node.type === SHARED)) return root;
  const within = (node: Node): Node => {
    const section = sections.get(sectionOf(node) ?? "");
    if (section) return { ...node, slots: { body: sectionBody(node, section) } };
    const slots = Object.entries(node.slots ?? {}).map(([name, nodes]) => [name, nodes.map(within)]);
    return slots.length > 0 ? { ...node, slots: Object.fromEntries(slots) } : node;
  };
  return within(root);
}

/** A block of a shared section as a page shows it: under an id of that page, and one that is the same on all of them. */
interface SharedNode extends Node {
  lasting: string;
}

/** A section's blocks as one page shows them. */
export function sectionBody(host: Node, section: Doc): SharedNode[] {
  const within = (node: Node): SharedNode => {
    const slots = Object.entries(node.slots ?? {}).map(([name, nodes]) => [name, nodes.map(within)]);
    return {
      ...changed(host, node),
      id: `${host.id}_${node.id}`,
      lasting: `${sectionOf(host)}_${node.id}`,
      ...(slots.length > 0 && { slots: Object.fromEntries(slots) }),
    };
  };
  return (section.root.slots?.body ?? []).map(within);
}

/** A block of a section as one page has it. */
export function changed(host: Node, node: Node): Node {
  const change = own(host.changes, node.id);
  return change?.type === node.type ? { ...node, props: { ...node.props, ...change.props } } : node;
}

interface Problem {
  pointer: string;
  message: string;
}

/** What is wrong with what a page has a section's blocks say. The section itself is not looked at: it may change. */
export function changeErrors(
  registry: Registry,
  check: (type: string, props: Node["props"]) => Problem[],
  versions: Doc["blocks"],
  node: Node,
  pointer: string,
): Problem[] {
  if (node.type !== SHARED) return [{ pointer: `${pointer}/changes`, message: "only a shared section has changes" }];
  return Object.entries(node.changes ?? {}).flatMap(([id, { type, props }]) => {
    const at = `${pointer}/changes/${id}`;
    const block = registry.get(type);
    if (!block) return [{ pointer: `${at}/type`, message: `no block is called "${type}"` }];
    if (versions[type] === undefined) return [{ pointer: "/blocks", message: `says no version of "${type}"` }];
    return check(type, { ...(block.defaults as Node["props"]), ...props })
      .filter((error) => Object.hasOwn(props, error.pointer.split("/")[1] ?? ""))
      .map((error) => ({ pointer: `${at}/props${error.pointer}`, message: error.message }));
  });
}

/**
 * Migrates what a page has a block say: some of its props, so a migration's own additions are told from it by what the
 * migration makes of nothing.
 */
export function migrateChange(props: Node["props"], migrate: (props: Node["props"]) => Node["props"]): Node["props"] {
  const made = migrate(props);
  let additions: Node["props"] = {};
  try {
    additions = migrate({});
  } catch {
    // It needs more than nothing: then it adds nothing by itself.
  }
  return Object.fromEntries(
    Object.entries(made).filter(([name, value]) => name in props || !sameJson(value, additions[name])),
  );
}
