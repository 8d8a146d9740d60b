import { expect, test } from "vitest";
import { whyInstallFailed } from "./install.js";
import { unlockedOptionals } from "./lock-file.js";

test.each([
  ["npm error code ENOTFOUND\nnpm error network request failed", /registry could not be reached/],
  ["npm error code EACCES\nnpm error mkdir '/srv/shop'", /may not write/],
  ["npm error code ENOSPC", /disk is full/],
  ["npm error code EBADPLATFORM", /does not run on this system/],
  ["npm error code EINTEGRITY", /not the one that package-lock\.json names/],
  ["npm error code EUSAGE", /do not agree/],
  ["npm error code EWHATEVER", /^npm could not install/],
])("%s is explained", (output, words) => {
  expect(whyInstallFailed(output, false)).toMatch(words);
  expect(whyInstallFailed(output, false)).toContain(output);
});

test("a machine without npm is told so", () => {
  expect(whyInstallFailed("", true)).toMatch(/npm was not found/);
});

test("an optional package counts as locked beside its holder or above it", () => {
  const packages = {
    "node_modules/a": { optionalDependencies: { b: "1", c: "1" } },
    "node_modules/a/node_modules/b": {},
    "node_modules/d": { optionalDependencies: { a: "1", b: "1" } },
  };
  expect(unlockedOptionals(packages)).toEqual([
    { holder: "node_modules/a", name: "c" },
    { holder: "node_modules/d", name: "b" },
  ]);
});
