import type { Doc } from "#blocks/contract/index.ts";

/** Documents with all that they show, as one file: what an export writes and an import takes back. */
export interface Bundle {
  vitrine: "documents";
  format: 1;
  /** What was asked for. A link from one to another says `bundled-<index>` where a shop says its id. */
  docs: Doc[];
  /** By id, sorted: the shared sections and forms that they name, and the forms in those sections. */
  with: Record<string, Doc>;
  /** Media key → the file, base64. Sorted by key, so that one content is one file. */
  assets: Record<string, string>;
}

export const BUNDLE_FORMAT = 1;
/** Documents in one file, what they share not counted. */
export const MOST_DOCS = 100;

export function isBundle(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && "vitrine" in value && value.vitrine === "documents";
}

/** How a document of a bundle is named by the others. */
export function bundledId(index: number): string {
  return `bundled-${index}`;
}

export function bundleOf(
  docs: readonly Doc[],
  shared: ReadonlyMap<string, Doc>,
  assets: ReadonlyMap<string, Uint8Array>,
): Bundle {
  const files = sorted(assets).map(([key, bytes]) => [key, Buffer.from(bytes).toString("base64")]);
  return {
    vitrine: "documents",
    format: BUNDLE_FORMAT,
    docs: [...docs],
    with: Object.fromEntries(sorted(shared)),
    assets: Object.fromEntries(files),
  };
}

export function bundleText(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

function sorted<T>(table: ReadonlyMap<string, T>): [string, T][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}
