import type { Doc } from "#blocks/contract/index.ts";
import { compare } from "./compare.ts";

/** What one version changed of the one before it, short enough for a list. */
export interface ChangeSummary {
  /** Blocks (and the document's own settings, as one) that differ. */
  total: number;
  /** The first of them. */
  first: { kind: "added" | "removed" | "changed" | "moved" | "meta"; type?: string; name?: string }[];
}

const TOLD = 4;

export function sumUp(before: Doc, after: Doc): ChangeSummary {
  const found = compare(after, before);
  const first = found.slice(0, TOLD).map((each) => {
    if (each.kind === "meta") return { kind: each.kind };
    const { type, name } = each.node;
    return { kind: each.kind, type, ...(name !== undefined && { name }) };
  });
  return { total: found.length, first };
}
