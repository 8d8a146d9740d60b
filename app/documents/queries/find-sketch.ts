import type { Reader } from "#app/platform/db/index.server.ts";
import { compare } from "#runtime/document/compare.ts";
import { sketch } from "#runtime/document/sketch.ts";
import { registry } from "#runtime/registry.ts";
import { readRevision } from "../model.server.ts";

/** A small drawing of a revision, with what it changed in colour; undefined when there is none. It never changes. */
export async function findSketch(read: Reader, id: string, revision: string): Promise<string | undefined> {
  const found = await readRevision(read, id, revision);
  if (!found) return undefined;
  const base = found.basedOn === null ? undefined : await readRevision(read, id, found.basedOn);
  const changed = base ? compare(found.doc, base.doc) : [];
  return sketch(found.doc, registry, new Set(changed.flatMap((each) => (each.kind === "meta" ? [] : [each.node.id]))));
}
