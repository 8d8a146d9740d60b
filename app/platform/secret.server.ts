import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.server.ts";

/**
 * The shop's secret, made at the first start and kept in the data folder, readable by its owner alone.
 * Two processes that start at once agree: the file appears whole, and the first one wins.
 */
export function keptSecret(data: string): string {
  const path = join(data, "secret");
  const kept = readIfThere(path);
  if (kept !== undefined) return kept;
  makeFolder(data);
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

/**
 * Encrypts a text so that only this shop reads it, and only for this purpose (AES-256-GCM, a key of its own for each
 * purpose). The same text gives another sealed one each time.
 */
export function seal(secret: string, purpose: string, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(secret, purpose), iv);
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** @returns what was sealed, or undefined where the secret or the purpose is another, or a bit was changed. */
export function unseal(secret: string, purpose: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed.replace(/^v1\./, ""), "base64url");
  if (!sealed.startsWith("v1.") || bytes.length < 28) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", sealKey(secret, purpose), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

function sealKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "vitrine", `seal:${purpose}`, 32));
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
