import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { precompress } from "./compress.js";

const folder = mkdtempSync(join(tmpdir(), "vitrine-compress-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("puts both forms beside a text file, and leaves small files and fonts alone", async () => {
  const script = "export const a = 1;\n".repeat(200);
  writeFileSync(join(folder, "app.js"), script);
  writeFileSync(join(folder, "small.css"), "a{}");
  writeFileSync(join(folder, "font.woff2"), script);
  await precompress(folder);
  expect(brotliDecompressSync(readFileSync(join(folder, "app.js.br"))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, "app.js.gz"))).toString()).toBe(script);
  expect(existsSync(join(folder, "small.css.br"))).toBe(false);
  expect(existsSync(join(folder, "font.woff2.br"))).toBe(false);
});

test("a folder that does not exist holds nothing to do", async () => {
  await expect(precompress(join(folder, "absent"))).resolves.toBeUndefined();
});
