import type { BlockMigrations } from "#blocks/contract/index.ts";

/** 1 → 2: products can be found by words. */
export const migrations: BlockMigrations = { 1: (props) => ({ ...props, words: "" }) };
