import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { type ApiToken, TOKEN_SCOPES, type TokenScope } from "./types.ts";

export const MIN_PASSWORD = 12;
/** Long passphrases are welcome; beyond this, hashing would be a way to keep the server busy. */
export const MAX_PASSWORD = 128;

/** Whether a token may do what asks for this scope. */
export function tokenMay({ scope }: Pick<ApiToken, "scope">, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed);
}

/** Length and commonness decide, not a mix of characters (ASVS 5.0, 6.2). */
export function checkPassword(password: string): Result<string, Refusal> {
  const length = [...password].length;
  if (length < MIN_PASSWORD) return refuse("password.too_short", { min: MIN_PASSWORD }, "/password");
  if (length > MAX_PASSWORD) return refuse("password.too_long", { max: MAX_PASSWORD }, "/password");
  if (COMMON_PASSWORDS.has(password.toLowerCase()) || new Set(password).size < 4) {
    return refuse("password.too_common", {}, "/password");
  }
  return ok(password);
}
