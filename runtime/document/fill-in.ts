import type { DocumentKind } from "#blocks/contract/index.ts";
import { ROOT_TYPES } from "./limits.ts";
import type { Registry } from "./registry.ts";

/** Deeper than any document may be: what lies beyond is left as it is, and refused by the loading door. */
const DEEPEST = 60;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A document that somebody wrote by hand, with what they left out: format, kind, versions and ids, and of every block the
 * props that it would begin with. What is there stays as it is, right or wrong: the loading door decides.
 */
export function filledIn(written: unknown, kind: DocumentKind, registry: Registry): unknown {
  if (!isObject(written) || !isObject(written.root)) return written;
  const asked = isObject(written.blocks) ? written.blocks : {};
  const blocks: Record<string, unknown> = { ...asked };
  let count = 0;
  const fill = (value: unknown, depth: number, type?: string): unknown => {
    if (!isObject(value) || depth > DEEPEST) return value;
    const node: Json = { ...(type !== undefined && { type }), ...value };
    const block = registry.get(typeof node.type === "string" ? node.type : "");
    const id = depth === 0 ? "root" : `n${++count}`;
    if (!block) return { id, props: {}, ...node };
    const version = blocks[block.type] ?? block.version;
    blocks[block.type] = version;
    // Props of an older version are brought up to date, not filled in with those of today.
    const defaults = version === block.version ? structuredClone(block.defaults) : {};
    const slots = isObject(node.slots) ? Object.entries(node.slots) : [];
    const filled = slots.map(([name, nodes]) => [
      name,
      Array.isArray(nodes) ? nodes.map((each) => fill(each, depth + 1)) : nodes,
    ]);
    return {
      id,
      ...node,
      props: isObject(node.props) || node.props === undefined ? { ...defaults, ...node.props } : node.props,
      ...(slots.length > 0 && { slots: Object.fromEntries(filled) }),
    };
  };
  const root = fill(written.root, 0, ROOT_TYPES[kind]);
  return { format: 1, kind, ...written, blocks, root };
}
