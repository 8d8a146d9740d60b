#!/usr/bin/env node
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { unlockedOptionals } from "./lib/lock-file.js";
import { inProject, say } from "./lib/project.js";

// After a change of dependencies: a new package may name builds for platforms that npm found no way to lock, and `npm ci`
// of npm 11 then refuses the whole file. Those names go; what is locked stays.
const path = inProject("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const unlocked = unlockedOptionals(lock.packages);
for (const { holder, name } of unlocked) {
  const optionals = lock.packages[holder].optionalDependencies;
  delete optionals[name];
  if (Object.keys(optionals).length === 0) delete lock.packages[holder].optionalDependencies;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
say(`${unlocked.length} names without an entry left out of package-lock.json.`);
