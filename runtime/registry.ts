import type { Block } from "#blocks/contract/index.ts";
import { type Registry, registryOf } from "./document/registry.ts";

/** Adding a block is adding a folder: this glob is the only list there is. */
const found = import.meta.glob<Block>("../blocks/*/*/block.ts", { eager: true, import: "default" });

export const registry: Registry = registryOf(Object.values(found));
