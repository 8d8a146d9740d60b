import type { BlockData, Node, StoreData } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import type { ShownNode } from "../render/shown-tree.ts";

export type Answers = ReadonlyMap<string, BlockData<never, unknown>>;

export interface Collected {
  /** Answers by node id. */
  data: Map<string, unknown>;
  /** Kinds that could not be answered: their blocks show nothing, the page stands. */
  failures: { type: string; error: unknown }[];
}

/**
 * Asks everything a tree's blocks want to know: one batch per kind of block, all kinds at once, so that a page of fifty
 * product cards costs one query.
 */
export async function collectData(
  root: Node,
  registry: Registry,
  answers: Answers,
  store: StoreData,
): Promise<Collected> {
  const wanted = new Map<string, { ids: string[]; requests: unknown[] }>();
  const data = new Map<string, unknown>();
  for (const { node } of walk(root) as Iterable<{ node: ShownNode }>) {
    if (node.repeated !== undefined) {
      // It was answered when its content was copied; what it shows now is how often.
      data.set(node.id, node.repeated);
      continue;
    }
    const request = registry.get(node.type)?.data?.(node.props as never) ?? null;
    if (request === null) continue;
    const batch = wanted.get(node.type) ?? { ids: [], requests: [] };
    batch.ids.push(node.id);
    batch.requests.push(request);
    wanted.set(node.type, batch);
  }
  const failures: Collected["failures"] = [];
  await Promise.all(
    [...wanted].map(async ([type, { ids, requests }]) => {
      try {
        const answered = await ask(type, answers, requests, store);
        ids.forEach((id, index) => {
          data.set(id, answered[index]);
        });
      } catch (error) {
        failures.push({ type, error });
      }
    }),
  );
  return { data, failures };
}

async function ask(type: string, answers: Answers, requests: unknown[], store: StoreData): Promise<unknown[]> {
  const half = answers.get(type);
  if (!half) throw new Error(`"${type}" asks for data but has no data.server.ts`);
  const answered = await half.answer(requests as never, store);
  if (answered.length !== requests.length) {
    throw new Error(`"${type}" was asked ${requests.length} times and answered ${answered.length}`);
  }
  return answered;
}
