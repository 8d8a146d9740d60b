// @ts-check
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { inProject, root } from "./project.js";

/**
 * Reads `.env` beside the project (what the environment already names wins), and makes the data folder the project's
 * own, so that a command typed in another folder meets the same shop.
 */
export function loadEnvironment() {
  const typed = process.env.VITRINE_DATA;
  if (existsSync(inProject(".env"))) process.loadEnvFile(inProject(".env"));
  if (!typed) process.env.VITRINE_DATA = resolve(root, process.env.VITRINE_DATA || "var");
}
