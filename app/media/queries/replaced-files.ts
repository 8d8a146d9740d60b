import type { Kept } from "#app/commerce/context.ts";

/** The file that is shown under an asset's key since it was replaced. */
export interface ReplacedFile {
  file: string;
  width: number;
  height: number;
}

/** By asset key, those alone whose file was replaced: few, and asked for with every picture that is drawn. */
export const REPLACED_FILES: Kept<ReadonlyMap<string, ReplacedFile>> = {
  endsWith: ["asset.replaced", "assets.changed"],
  async read(read) {
    const rows = await read.all<{ src: string; file: string; width: number; height: number }>(
      "SELECT src, file, width, height FROM assets WHERE file <> src AND doomed_at IS NULL",
    );
    return new Map(
      rows.map((row) => [row.src, { file: row.file, width: Number(row.width), height: Number(row.height) }]),
    );
  },
};
