import { expect, test } from "vitest";
import { become, capture } from "./run.js";

test("become answers with the program's own exit code, and as a shell does for a signal", async () => {
  expect(await become(process.execPath, ["-e", "process.exit(7)"])).toBe(7);
  expect(await become(process.execPath, ["-e", "process.kill(process.pid, 'SIGTERM')"])).toBe(143);
});

test("capture keeps both streams and knows a program that is not there", async () => {
  const both = await capture(process.execPath, ["-e", "console.log('out'); console.warn('err'); process.exit(3)"]);
  expect(both).toMatchObject({ code: 3, missing: false });
  expect(both.output).toContain("out");
  expect(both.output).toContain("err");
  expect(await capture("no-such-program-here", [])).toMatchObject({ code: 127, missing: true });
});
