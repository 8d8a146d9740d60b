import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import remixConfig from "../../../remix.config.js";
import { unlockedOptionals } from "../../lib/lock-file.js";
import { inProject } from "../../lib/project.js";
import { floors, lookedUp } from "./floors.ts";

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
  link?: boolean;
}

const { packages } = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length), ...entry }));

test("single fetch and lazy route discovery stay off: both are holes without a fix in Remix 2", () => {
  expect(remixConfig.future).toMatchObject({ v3_singleFetch: false, v3_lazyRouteDiscovery: false });
});

test("the other steps towards React Router are on", () => {
  const { v3_singleFetch, v3_lazyRouteDiscovery, ...others } = { ...remixConfig.future };
  expect(Object.values(others)).toEqual([true, true, true, true]);
});

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test("every package that is installed where we run carries its checksum", () => {
  const ours = ({ os = ["linux"], cpu = ["x64", "arm64"], libc = ["glibc"] }: Locked) =>
    os.includes("linux") && (cpu.includes("x64") || cpu.includes("arm64")) && libc.includes("glibc");
  const loose = locked.filter((entry) => !entry.link && !entry.integrity && (!entry.optional || ours(entry)));
  expect(loose.map((entry) => entry.name)).toEqual([]);
});

test("npm ci takes the lock file: after a change of dependencies, run node bin/trim-lock.js", () => {
  expect(unlockedOptionals(packages).map(({ name }) => name)).toEqual([]);
});

test("no package that is shipped wants a script at installation: none would be run", () => {
  const scripted = locked.filter((entry) => entry.hasInstallScript && !entry.dev && !entry.devOptional);
  expect(scripted.map((entry) => `${entry.name}@${entry.version}`)).toEqual([]);
});

test("both pinned Nodes are one version, and the one this runs on", () => {
  const versions = Object.values(packageJson.optionalDependencies);
  expect(new Set(versions).size).toBe(1);
  if (process.platform === "linux") expect(process.version).toBe(`v${versions[0]}`);
});

test("the floors are dated", () => {
  expect(Date.parse(lookedUp)).not.toBeNaN();
});

test.each(floors)("$package is at or above $floor", ({ package: name, floor }) => {
  const found = locked.filter((entry) => entry.name === name);
  const below = found.filter(({ version }) => floor === "absent" || compare(version, floor) < 0);
  expect(below.map(({ version }) => version)).toEqual([]);
});

/** Compares two versions; a pre-release counts as lower than its release. */
function compare(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (const index of [0, 1, 2]) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes("-")) - Number(a.includes("-"));
}

const parts = (version: string) => version.split("-")[0]?.split(".").map(Number) ?? [];

test("versions are compared by number, not by letter", () => {
  expect(compare("1.10.0", "1.9.9")).toBeGreaterThan(0);
  expect(compare("2.0.0-beta.1", "2.0.0")).toBeLessThan(0);
  expect(compare("4.7.10", "4.7.10")).toBe(0);
});
