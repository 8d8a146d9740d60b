import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** A secret of 256 bits that travels in a link, a cookie or a header; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hexadecimal: enough for secrets of 256 bits, which nobody can enumerate. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** OWASP's scrypt setting of 2025: 32 MB and some 80 ms a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, so that the cost can rise without asking people for new passwords. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/**
 * Compares in constant time. Without a stored hash it works as long and answers false, so that the time of an answer
 * does not tell which accounts exist.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = (stored ?? (await decoy)).split("$");
  const expected = Buffer.from(hash ?? "", "base64url");
  const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: COST.maxmem };
  const found = await derive(password, Buffer.from(salt ?? "", "base64url"), cost);
  return timingSafeEqual(found, expected) && stored !== null;
}

const decoy = hashPassword(newSecret());

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
