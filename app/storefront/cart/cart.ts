import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { cleanValue } from "#runtime/forms/check-form.ts";

/** What the storefront wants of carts. */
export interface CartPorts {
  /** @returns the cart's token, which is another one where the given one opened none */
  add(token: string | undefined, variant: string, quantity: number, locale: Locale): Promise<Result<string>>;
  set(token: string, variant: string, quantity: number, locale: Locale): Promise<Result<null>>;
  empty(token: string): Promise<void>;
}

const NAME = "vitrine_cart";
const KEPT_SECONDS = 30 * 24 * 3_600;
const TOKEN = /(?:^|;\s*)vitrine_cart=([A-Za-z0-9_-]{22})(?:;|$)/;

/** The token of a visitor's cart, as far as the cookie has the shape of one. */
export function cartToken(headers: Headers): string | undefined {
  return TOKEN.exec(headers.get("cookie") ?? "")?.[1];
}

export function cartCookie(token: string, secure: boolean): string {
  return `${NAME}=${token}; Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** Does what a form of the cart asks. @returns a token to be kept by the browser, or null where it has it already */
export async function changeCart(
  carts: CartPorts,
  token: string | undefined,
  form: FormData,
  locale: Locale,
): Promise<Result<string | null>> {
  const text = (name: string) => cleanValue(String(form.get(name) ?? "")).slice(0, 64);
  const typed = text("quantity") || "1";
  const quantity = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
  if (text("intent") === "add") return carts.add(token, text("variant"), quantity, locale);
  if (token === undefined) return ok(null);
  return carts.set(token, text("variant"), text("intent") === "remove" ? 0 : quantity, locale);
}
