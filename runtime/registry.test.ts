import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { ajvValidators } from "./document/validators.server.ts";
import { blockData } from "./registry.server.ts";
import { registry } from "./registry.ts";
import { renders } from "./render/renders.ts";
import { samples } from "./samples.ts";

const validators = ajvValidators(registry);
const folder = (type: string) => `blocks/${type.replace(".", "/")}`;

describe.each(registry.all().map((block) => [block.type, block] as const))("the folder of %s", (type, block) => {
  it("holds what its declaration speaks of, and nothing it does not", () => {
    expect(existsSync(`${folder(type)}/block.ts`), "the folder's name is the type").toBe(true);
    expect(renders.has(type), "render.tsx").toBe(true);
    expect(blockData.has(type), "data.server.ts").toBe(block.data !== undefined);
    expect(existsSync(`${folder(type)}/island.client.ts`), "island.client.ts").toBe(block.island !== undefined);
  });

  it("has a name in every language, and defaults its own schema takes", () => {
    for (const locale of LOCALES) expect(block.messages[locale].label).toBeTruthy();
    expect(validators.props(type, block.defaults)).toEqual([]);
  });

  it("tests its samples, and a migration for each past version", () => {
    const past = Array.from({ length: block.version - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(block.migrations ?? {})).toEqual(past);
    if (past.length > 0 || samples.has(type)) expect(existsSync(`${folder(type)}/block.test.tsx`)).toBe(true);
  });

  it("accepts only what exists", () => {
    const types = new Set(registry.all().flatMap((each) => [each.type, each.category]));
    for (const rule of Object.values(block.slots ?? {})) for (const word of rule.accepts) expect(types).toContain(word);
  });
});

describe("the islands", () => {
  it("have each a tag of their own", () => {
    const tags = registry.all().flatMap(({ island }) => island?.tag ?? []);
    expect(new Set(tags).size).toBe(tags.length);
  });
});
