/** What a browser is remembered by: nothing that names a person, and nothing a script can read. */
const ORDERS = "vitrine_orders";
const TOWN = "vitrine_town";
const SINCE = "vitrine_since";
const KEPT_SECONDS = 180 * 24 * 3_600;
const MOST_ORDERS = 10;
const TOKEN = /^[A-Za-z0-9_-]{16,64}$/;
const LONGEST_TOWN = 80;

/** Tokens of the orders that were made from this browser, the last one first. */
export function knownOrders(headers: Headers): string[] {
  const tokens = cookie(headers, ORDERS)?.split(".") ?? [];
  return tokens.filter((each) => TOKEN.test(each)).slice(0, MOST_ORDERS);
}

/** The town that was last asked about; "" where none was. */
export function knownTown(headers: Headers): string {
  try {
    return decodeURIComponent(cookie(headers, TOWN) ?? "").slice(0, LONGEST_TOWN);
  } catch {
    return "";
  }
}

/** The shop's day on which this browser was first met; undefined where it is met now. */
export function knownSince(headers: Headers): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.exec(cookie(headers, SINCE) ?? "")?.[0];
}

export function ordersCookie(token: string, headers: Headers, secure: boolean): string {
  const tokens = [token, ...knownOrders(headers).filter((each) => each !== token)].slice(0, MOST_ORDERS);
  return setCookie(ORDERS, tokens.join("."), secure);
}

export function townCookie(town: string, secure: boolean): string {
  return setCookie(TOWN, encodeURIComponent(town.slice(0, LONGEST_TOWN).toWellFormed()), secure);
}

export function sinceCookie(day: string, secure: boolean): string {
  return setCookie(SINCE, day, secure);
}

function setCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function cookie(headers: Headers, name: string): string | undefined {
  for (const each of (headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = each.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}
