import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { islandEntries } from "../../vite.islands.config.ts";
import { pages, untouchedBytes, untouchedLimit, weighShop } from "./shop-weight.js";

const folder = mkdtempSync(join(tmpdir(), "vitrine-shop-weight-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORM = "runtime/forms/start-form.client.ts";

/** A build whose forms begin with so many bytes that do not compress, and fetch as many again at the first touch. */
function build(bytes: number): string {
  const islands = join(folder, String(bytes));
  mkdirSync(join(islands, ".vite"), { recursive: true });
  const put = (name: string, content: string | Buffer) => writeFileSync(join(islands, name), content);
  const manifest: Record<string, unknown> = {};
  for (const source of new Set(Object.values(pages).flat())) {
    manifest[source] = { file: "small.js", imports: ["shared"] };
  }
  manifest[FORM] = { file: "form.js", imports: ["shared"], dynamicImports: ["later"] };
  Object.assign(manifest, { shared: { file: "shared.js" }, later: { file: "later.js" } });
  put("small.js", "1");
  put("shared.js", "2");
  put("form.js", randomBytes(bytes));
  put("later.js", randomBytes(bytes));
  put(".vite/manifest.json", JSON.stringify(manifest));
  return islands;
}

test("weighs what comes by itself, each file once, and nothing that a touch brings", () => {
  const { bytes, files } = untouchedBytes(build(5_000), [FORM, "runtime/islands/loader.client.ts"]);
  expect([...files.keys()].sort()).toEqual([FORM, "runtime/islands/loader.client.ts", "shared"]);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(5_200);
});

test("a build whose pages have grown too heavy fails, and says by what", () => {
  expect(() => weighShop(build(untouchedLimit - 1_000))).not.toThrow();
  expect(() => weighShop(build(untouchedLimit))).toThrow(/a page with a form fetches 15\.\d KB[\s\S]*start-form/);
});

test("names scripts that pages begin with", () => {
  expect(islandEntries()).toEqual(expect.arrayContaining([...new Set(Object.values(pages).flat())]));
});
