import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { editorFirstPaint, firstPaintLimit, weighEditor } from "./editor-weight.js";

const folder = mkdtempSync(join(tmpdir(), "vitrine-weight-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A build whose editor asks for a file of so many bytes that do not compress. */
function build(bytes: number): string {
  const client = join(folder, String(bytes));
  mkdirSync(join(client, "assets"), { recursive: true });
  const put = (name: string, content: string | Buffer) => writeFileSync(join(client, "assets", name), content);
  put("entry.js", "1");
  put("root.js", "2");
  put("edit.js", randomBytes(bytes));
  put("shared.js", "4");
  put("canvas.js", randomBytes(400_000));
  const routes = {
    root: { id: "root", module: "/assets/root.js", imports: ["/assets/shared.js"] },
    "routes/_admin.admin_.pages.$id.edit": {
      parentId: "root",
      module: "/assets/edit.js",
      imports: ["/assets/shared.js"],
    },
    "routes/other": { parentId: "root", module: "/assets/canvas.js" },
  };
  put("manifest-1.js", `window.__remixManifest=${JSON.stringify({ entry: { module: "/assets/entry.js" }, routes })};`);
  return client;
}

test("weighs what the editor's page asks for itself, each file once", () => {
  const { bytes, files } = editorFirstPaint(build(1_000));
  expect(files.sort()).toEqual(["/assets/edit.js", "/assets/entry.js", "/assets/root.js", "/assets/shared.js"]);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(1_200);
});

test("a build whose editor has grown too heavy fails, and says by what", () => {
  expect(() => weighEditor(build(firstPaintLimit - 1_000))).not.toThrow();
  expect(() => weighEditor(build(firstPaintLimit + 1_000))).toThrow(
    /252 KB of JavaScript, 250 KB at most[\s\S]*edit\.js/,
  );
});
