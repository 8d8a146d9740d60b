import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Explained, say } from "../lib/project.js";
import { capture } from "../lib/run.js";
import type { Family } from "./step.ts";

/** Programs that come from the system, never from npm. */
const needed: readonly { program: string; debian: string; for: readonly Family[] }[] = [
  { program: "mariadbd", debian: "mariadb-server", for: ["engine", "e2e", "bench"] },
  { program: "redis-server", debian: "redis-server", for: ["engine", "e2e"] },
  { program: "chromium", debian: "chromium", for: ["e2e"] },
];

/** Debian keeps servers in sbin, which is not on everybody's PATH. */
const folders = () => [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

const isThere = (program: string) => folders().some((folder) => existsSync(join(folder, program)));

/**
 * Installs the system packages that the chosen families lack, where this user may.
 * @throws naming the packages, where they cannot be installed from here
 */
export async function installSystemPackages(families: readonly Family[]): Promise<void> {
  const missing = needed.filter((one) => one.for.some((family) => families.includes(family)) && !isThere(one.program));
  if (missing.length === 0) return;
  const names = missing.map((one) => one.debian);
  const asRoot = await howToBeRoot();
  if (!isThere("apt-get") || !asRoot) throw new Explained(pleaseInstall(names));
  say(`Installing ${names.join(", ")} …`);
  // Tests start servers of their own: a package must not start its service on the common port.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...names]]) {
    const [program = "apt-get", ...rest] = [...asRoot, "apt-get", "-q", ...args];
    const { code, output } = await capture(program, rest, { env });
    if (code !== 0) throw new Explained(`${pleaseInstall(names)}\n\napt-get said:\n${output.trim().slice(-1_500)}`);
  }
}

const pleaseInstall = (names: string[]) =>
  `The tests need ${names.join(", ")}. Install with: sudo apt-get install ${names.join(" ")}`;

/** @returns what to put before a command that root must run; undefined where this user cannot become root unasked */
async function howToBeRoot(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  if (!isThere("sudo")) return undefined;
  const { code } = await capture("sudo", ["-n", "true"]);
  return code === 0 ? ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND,RUNLEVEL"] : undefined;
}
