import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";
import type { FieldValues } from "../definition.ts";

/** Somebody waits for the answer with their finger on the button. */
const LIMITS = { timeoutMs: 4_000, maxBytes: 20_000 };
/** Longer ones are none of Cloudflare's. */
const LONGEST_TOKEN = 2_048;
/** What it says where the token is at fault; all else is a fault of the shop's settings, or of Cloudflare's own. */
const TOKEN_ERRORS = ["missing-input-response", "invalid-input-response", "timeout-or-duplicate"];

/**
 * Asks Cloudflare whether a token came from a person's browser. Each token holds once, for five minutes. The visitor's address
 * is not told: it differs between networks of one telephone, and is nobody's business.
 * @see https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
 * @throws OutboundError where Cloudflare does not say so or so: it cannot be reached, or does not know the shop's secret
 */
export async function judgeToken(base: string, { secret_key = "" }: FieldValues, token: string): Promise<boolean> {
  const response = token.length > LONGEST_TOKEN ? "" : token;
  const answer = await outboundFetch([base], LIMITS)(`${base}/turnstile/v0/siteverify`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: secret_key, response }),
  });
  const told = (await answer.json().catch(() => null)) as { success?: unknown; "error-codes"?: unknown } | null;
  if (told?.success === true) return true;
  const listed = told?.["error-codes"];
  const codes = Array.isArray(listed) ? listed.map(String) : [];
  if (told?.success === false && codes.some((code) => TOKEN_ERRORS.includes(code))) return false;
  throw new OutboundError(`Turnstile (${answer.status}): ${codes.join(", ") || "no reason given"}`.slice(0, 300));
}
