import type { Block } from "#blocks/contract/index.ts";

/** The block types a program knows. The real one is runtime/registry.ts; tests may hand in a smaller one. */
export interface Registry {
  get(type: string): Block | undefined;
  all(): readonly Block[];
}

export function registryOf(blocks: readonly Block[]): Registry {
  const byType = new Map(blocks.map((block) => [block.type as string, block]));
  if (byType.size !== blocks.length) throw new Error("Two blocks share one type");
  return { get: (type) => byType.get(type), all: () => blocks };
}
