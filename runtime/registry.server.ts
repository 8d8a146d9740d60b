import type { BlockData } from "#blocks/contract/index.ts";

const found = import.meta.glob<BlockData<never, unknown>>("../blocks/*/*/data.server.ts", {
  eager: true,
  import: "default",
});

/** The server halves of blocks, by type. Apart from registry.ts, because the browser may never reach them. */
export const blockData: ReadonlyMap<string, BlockData<never, unknown>> = new Map(
  Object.entries(found).map(([path, data]) => [path.split("/").slice(-3, -1).join("."), data]),
);
