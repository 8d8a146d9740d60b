import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The shop's secret, made at the first start and kept in the data folder, readable by its owner alone.
 * Two processes that start at once agree: the file appears whole, and the first one wins.
 */
export function keptSecret(data: string): string {
  const path = join(data, "secret");
  const kept = readIfThere(path);
  if (kept !== undefined) return kept;
  mkdirSync(data, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, randomBytes(48).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  chmodSync(path, 0o600);
  const secret = readIfThere(path);
  if (secret === undefined) throw new Error(`The secret at ${path} is empty; remove the file and start again`);
  return secret;
}

/** A keyed hash in URL-safe text: 128 bits, for tokens that must be remade from what they name. */
export function keyedToken(secret: string, purpose: string, value: string): string {
  return createHmac("sha256", secret).update(`${purpose}\0${value}`).digest().subarray(0, 16).toString("base64url");
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim() || undefined;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
