import { createSign } from "node:crypto";
import { Failure, FinalFailure } from "#app/commerce/failures.ts";

interface ServiceAccount {
  client_email: string;
  private_key: string;
}

const ACCOUNT = "google-sheets.account";
const SCOPE = "https://www.googleapis.com/auth/spreadsheets";

/**
 * Reads the file Google gives for a service account. Only the address and the key are taken from it: where tokens are made is
 * ours to say, not the file's (`token_uri` in a file from elsewhere would be sent a signed assertion).
 * @throws FinalFailure when it is no such file
 */
export function readServiceAccount(json: string): ServiceAccount {
  let read: Partial<ServiceAccount> = {};
  try {
    read = JSON.parse(json) as Partial<ServiceAccount>;
  } catch {
    throw new FinalFailure(ACCOUNT, {}, "not a JSON file");
  }
  const { client_email: email, private_key: key } = read ?? {};
  if (typeof email !== "string" || typeof key !== "string" || !key.includes("PRIVATE KEY")) {
    throw new FinalFailure(ACCOUNT, {}, "no client_email and private_key");
  }
  return { client_email: email, private_key: key };
}

/** An access token for one hour (RFC 7523): the library's own way asks Google's address alone, and can be led to no other. */
export async function fetchToken(
  account: ServiceAccount,
  tokenUrl: string,
  send: typeof fetch,
  now: number,
): Promise<string> {
  const at = Math.floor(now / 1000);
  const claims = { iss: account.client_email, scope: SCOPE, aud: tokenUrl, iat: at, exp: at + 3600 };
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${encoded({ alg: "RS256", typ: "JWT" })}.${encoded(claims)}`;
  const answer = await send(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: `${head}.${signed(head, account.private_key)}`,
    }),
  });
  const body = (await answer.json().catch(() => ({}))) as { access_token?: string; error_description?: string };
  if (!answer.ok || typeof body.access_token !== "string") {
    const { status } = answer;
    const isRefused = status === 400 || status === 401 || status === 403;
    const data = { service: "Google", status };
    throw new Failure(isRefused ? "service.unauthorised" : "service.answered", data, body.error_description);
  }
  return body.access_token;
}

function signed(text: string, key: string): string {
  try {
    return createSign("RSA-SHA256").update(text).sign(key, "base64url");
  } catch {
    throw new FinalFailure(ACCOUNT, {}, "the private key cannot be read");
  }
}
