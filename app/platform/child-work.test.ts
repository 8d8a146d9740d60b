import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ChildWork } from "./child-work.server.ts";

const folder = mkdtempSync(join(tmpdir(), "vitrine-child-"));
const entry = join(folder, "entry.ts");
writeFileSync(
  entry,
  `import { writeFileSync } from "node:fs";
   import { workAsChild } from ${JSON.stringify(join(import.meta.dirname, "child-work.server.ts"))};
   workAsChild(async (task) => {
     if (task.fails) throw new Error("no such picture");
     if (task.dies) process.exit(3);
     writeFileSync(task.path, String(process.pid));
   });`,
);
const work = new ChildWork<{ path?: string; fails?: true; dies?: true }>(entry);
afterAll(() => {
  work.close();
  rmSync(folder, { recursive: true });
});

test("tasks are done elsewhere, a failure is its own task's, and a process that dies is begun anew", async () => {
  const path = join(folder, "done");
  await work.run({ path });
  await expect(work.run({ fails: true })).rejects.toThrow("no such picture");
  const [lost, also] = await Promise.allSettled([work.run({ dies: true }), work.run({ dies: true })]);
  expect([lost.status, also.status]).toEqual(["rejected", "rejected"]);
  await work.run({ path });
});
