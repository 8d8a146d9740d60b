#!/usr/bin/env node
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { unlockedOptionals } from "./lib/lock-file.js";
import { inProject, say } from "./lib/project.js";

// After a change of dependencies: npm notes the builds of a package for every platform, also those that it did not lock,
// and `npm ci` of npm 11 then refuses the file. Linux on x64 and arm64 is what we lock; the other names go.
const path = inProject("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const unlocked = unlockedOptionals(lock.packages);
for (const { holder, name } of unlocked) {
  const optionals = lock.packages[holder].optionalDependencies;
  delete optionals[name];
  if (Object.keys(optionals).length === 0) delete lock.packages[holder].optionalDependencies;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
say(`${unlocked.length} names of other platforms left out of package-lock.json.`);
