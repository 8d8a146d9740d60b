import type { Doc, Node } from "#blocks/contract/index.ts";
import { nodeStyleSchema } from "#blocks/contract/index.ts";
import { whenSchema } from "../../document/conditions.ts";
import { registry } from "../../registry.ts";
import { samplePage } from "../../samples.ts";
import { damaged, reworded, torn } from "./damage.ts";
import { valueFor } from "./from-schema.ts";
import { HOSTILE_VALUES } from "./hostile.ts";
import { type Random, randomOf } from "./random.ts";

/** One input for the door, and the way it was made. */
export interface Fuzzed {
  way: "damaged" | "reworded" | "drawn" | "torn" | "strange";
  input: unknown;
}

/** Document number `seed` of an endless row: the same seed makes the same document of the same sources. */
export function fuzzedDocument(sources: readonly Doc[], seed: number): Fuzzed {
  const random = randomOf(seed);
  const dice = random.below(100);
  if (dice < 30) return { way: "damaged", input: damaged(random.pick(sources), random) };
  if (dice < 50) return { way: "reworded", input: reworded(random.pick(sources), random) };
  if (dice < 80) return { way: "drawn", input: drawn(random) };
  if (dice < 98) return { way: "torn", input: torn(random.pick(sources), random) };
  return { way: "strange", input: strange(random) };
}

/** A page of blocks whose props, style, motion and conditions are drawn from their own schemas. */
function drawn(random: Random): Doc {
  const onPages = registry.all().filter((block) => !block.hidden && !["form", "campaign"].includes(block.category));
  let count = 0;
  const build = (type: string, depth: number): Node => {
    const block = registry.get(type);
    const id = `n${count++}`;
    const slots = Object.keys(block?.slots ?? {});
    const inside = () =>
      depth > 2 ? [] : Array.from({ length: random.below(3) }, () => build(random.pick(onPages).type, depth + 1));
    return {
      id,
      type,
      props: valueFor(block?.schema ?? {}, random) as Node["props"],
      ...(random.chance(0.3) && { style: valueFor(nodeStyleSchema, random) as Node["style"] }),
      ...(random.chance(0.1) && { when: valueFor(whenSchema, random) as Node["when"] }),
      ...(random.chance(0.1) && { motion: { enter: random.pick(["fade", "rise", "zoom"] as const), delay: 200 } }),
      ...(slots.length > 0 && { slots: Object.fromEntries(slots.map((slot) => [slot, inside()])) }),
    } as Node;
  };
  return samplePage(Array.from({ length: 1 + random.below(3) }, () => build(random.pick(onPages).type, 0)));
}

/** What is no document at all: shapes, depths and sizes that a parser or a validator might choke on. */
function strange(random: Random): unknown {
  const depth = 10 + random.below(5_000);
  return random.pick([
    () => random.pick(HOSTILE_VALUES),
    () => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], null),
    () => Array.from({ length: depth }).reduce<unknown>((inner) => ({ root: inner, slots: {} }), "x"),
    () => Array.from({ length: depth }, () => random.pick(HOSTILE_VALUES)),
    () => Object.fromEntries(Array.from({ length: depth }, (_, at) => [`k${at}`, at])),
    () => ({ format: random.pick([0, 1, 2, "1"]), kind: random.pick(["page", "form", "__proto__"]), root: {} }),
  ])();
}
