import { expect, test } from "vitest";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { registry } from "#runtime/registry.ts";
import { declaredBlocks, validatorsCode } from "./block-validators.ts";

type Checks = Record<string, (value: unknown) => boolean>;

test("what was compiled ahead of time says what the server says, without eval", { timeout: 60_000 }, async () => {
  const code = await validatorsCode(await declaredBlocks());
  expect(code).not.toMatch(/\bnew Function\b|\beval\(/);
  const made = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as {
    props: Checks;
  };
  const server = ajvValidators(registry);
  for (const { type, defaults } of registry.all()) {
    const values = [
      defaults,
      { ...(defaults as object), stranger: 1 },
      ...Object.keys(defaults as object).map((name) => ({ ...(defaults as object), [name]: { wrong: true } })),
    ];
    for (const value of values) {
      expect(made.props[type]?.(value), `${type} ${JSON.stringify(value)}`).toBe(
        server.props(type, value).length === 0,
      );
    }
  }
});
