import { createHmac } from "node:crypto";

/** Begins a secret that is written in base64. */
const PREFIX = "whsec_";

interface Signed {
  /** Of the message: the same for every try. */
  id: string;
  /** Epoch seconds. */
  timestamp: string;
  /** The body, byte for byte as it is sent. */
  text: string;
}

/**
 * The header `webhook-signature`, by Standard Webhooks (https://www.standardwebhooks.com): the HMAC-SHA256, in base64, of
 * `id.timestamp.text`. What follows `whsec_` in the secret is base64 for the key, as receivers' libraries read it; any other
 * secret is the key as it stands.
 */
export function signatureOf(secret: string, { id, timestamp, text }: Signed): string {
  const key = secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), "base64") : secret;
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${text}`).digest("base64")}`;
}
