import type { Doc, Node } from "#blocks/contract/index.ts";
import { changesOf, compare, type FieldChange, shellOf } from "#runtime/document/compare.ts";
import { findNode } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import type { Answer } from "../cli/with-app.ts";

interface Line {
  kind: "added" | "removed" | "changed" | "moved" | "meta";
  /** The node, for all kinds but `meta`. */
  id?: string;
  type?: string;
  name?: string;
  /** What it says now and said before, where it says something else. */
  changes?: FieldChange[];
}

/** How the first version became the second, block by block and field by field. */
export function documentDiff(before: Doc, after: Doc): Answer {
  const lines = compare(after, before).map((each): Line => {
    if (each.kind === "meta") return { kind: "meta", changes: changesOf(before.meta, after.meta) };
    const { id, type, name } = each.node;
    const line: Line = { kind: each.kind, id, type, ...(name !== undefined && { name }) };
    const old = each.kind === "changed" ? findNode(before.root, id) : undefined;
    return old ? { ...line, changes: changesOf(shellOf(old), shellOf(each.node)) } : line;
  });
  return {
    json: { same: lines.length === 0, differences: lines },
    text: lines.length === 0 ? "The two say the same." : lines.flatMap(words).join("\n"),
  };
}

const SIGNS = { added: "+", removed: "-", changed: "~", moved: ">", meta: "~" } as const;

function words({ kind, id, type, name, changes = [] }: Line): string[] {
  const what = kind === "meta" ? "the document itself" : `${name ?? labelOf(type ?? "")} (${type} ${id})`;
  const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
  return [
    `${SIGNS[kind]} ${what}`,
    ...changes.map(({ pointer, before, after }) => `    ${pointer}: ${shown(before)} → ${shown(after)}`),
  ];
}

function labelOf(type: Node["type"]): string {
  const label = registry.get(type)?.messages.en.label;
  return typeof label === "string" ? label : type;
}
