import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { inProject } from "./project.js";
import { capture } from "./run.js";
import { singleFile } from "./single-file.js";

const name = `test-${crypto.randomUUID()}`;
const lock = inProject(".cache", `${name}.pid`);

afterEach(() => expect(existsSync(lock), "the lock is given back").toBe(false));

test("gives back the lock and the error when the work fails", async () => {
  await expect(singleFile(name, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

test("takes over from a process that was killed", async () => {
  const { output } = await capture(process.execPath, ["-p", "process.pid"]);
  mkdirSync(inProject(".cache"), { recursive: true });
  writeFileSync(lock, output.trim());
  await expect(singleFile(name, async () => "done")).resolves.toBe("done");
});

test("waits for a process that lives", async () => {
  const script = `
    import { singleFile } from "${inProject("bin/lib/single-file.js")}";
    await singleFile("${name}", () => new Promise((resolve) => {
      setTimeout(() => { console.log(Date.now()); resolve(); }, 400);
    }));`;
  const other = capture(process.execPath, ["--input-type=module", "-e", script]);
  await expect.poll(() => existsSync(lock)).toBe(true);
  const ours = await singleFile(name, async () => Date.now());
  const { output } = await other;
  expect(ours).toBeGreaterThanOrEqual(Number(output));
});
