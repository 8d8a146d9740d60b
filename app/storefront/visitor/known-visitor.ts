import { originMarks } from "#app/commerce/kernel/origin-marks.ts";
import { SHUT } from "#runtime/campaigns/message-key.ts";
import { type Choice, CONSENT_COOKIE, choiceValue } from "#runtime/events/consent.ts";

/** What a browser is remembered by: nothing that names a person, and nothing a script can read but what was consented to. */
const ORDERS = "vitrine_orders";
const TOWN = "vitrine_town";
const SINCE = "vitrine_since";
const LOT = "vitrine_lot";
const SHOWN = "vitrine_shown";
const CAME = "vitrine_came";
const MARKS = "vitrine_marks";
const KEPT_SECONDS = 180 * 24 * 3_600;
const MOST_ORDERS = 10;
const TOKEN = /^[A-Za-z0-9_-]{16,64}$/;
const LONGEST_TOWN = 80;
const LONGEST_WAY = 600;
const LONGEST_MARKS = 1_500;
/** As many as a page may say it shows (`batch-schema.ts`). */
const MOST_CAMPAIGNS = 20;
const CAMPAIGN = /^([0-9A-HJKMNP-TV-Z]{26})\.([0-9A-HJKMNP-TV-Z]{26})\.([A-Za-z0-9]{0,12})$/;

/** Tokens of the orders that were made from this browser, the last one first. */
export function knownOrders(headers: Headers): string[] {
  const tokens = cookie(headers, ORDERS)?.split(".") ?? [];
  return tokens.filter((each) => TOKEN.test(each)).slice(0, MOST_ORDERS);
}

/** The town that was last asked about; "" where none was. */
export function knownTown(headers: Headers): string {
  return decoded(cookie(headers, TOWN)).slice(0, LONGEST_TOWN);
}

/** The shop's day on which this browser was first met; undefined where it is met now. */
export function knownSince(headers: Headers): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.exec(cookie(headers, SINCE) ?? "")?.[0];
}

/** The lot by which campaigns share visitors out; thousands have the same. undefined: they have none yet. */
export function knownLot(headers: Headers): number | undefined {
  const lot = cookie(headers, LOT) ?? "";
  return /^\d{1,4}$/.test(lot) ? Number(lot) : undefined;
}

/** A campaign somebody was shown something of. */
export interface ShownCampaign {
  id: string;
  revision: string;
  /** "": it has none. */
  variant: string;
}

/** The campaigns this browser was shown something of, the last one first. */
export function knownShown(headers: Headers): ShownCampaign[] {
  return (cookie(headers, SHOWN) ?? "")
    .split("~")
    .flatMap((each) => {
      const [, id, revision, variant = ""] = CAMPAIGN.exec(each) ?? [];
      return id && revision ? { id, revision, variant } : [];
    })
    .slice(0, MOST_CAMPAIGNS);
}

/** How this visit began: the marks of its address, and the site it came from. */
export interface KnownWay {
  query: string;
  referrer: string;
}

export function knownWay(headers: Headers): KnownWay {
  const [query = "", referrer = ""] = decoded(cookie(headers, CAME)).slice(0, LONGEST_WAY).split("|");
  return { query, referrer };
}

/** The marks (`utm_…`, ids of clicks) of the last address of this visit that had some, by name. */
export function knownMarks(headers: Headers): [string, string][] {
  const found = new URLSearchParams(decoded(cookie(headers, MARKS)).slice(0, LONGEST_MARKS));
  return originMarks((name) => found.get(name));
}

/** Bars that were closed, by their keys. */
export function knownShut(headers: Headers): string[] {
  return namesOf(headers).flatMap((name) => (name.startsWith(SHUT) ? name.slice(SHUT.length) : []));
}

export function lotCookie(lot: number, secure: boolean): string {
  return setCookie(LOT, String(lot), secure);
}

export function shownCookie(shown: readonly ShownCampaign[], secure: boolean): string {
  const kept = shown.slice(0, MOST_CAMPAIGNS).map(({ id, revision, variant }) => `${id}.${revision}.${variant}`);
  return setCookie(SHOWN, kept.join("~"), secure);
}

/** It ends with the visit. */
export function wayCookie({ query, referrer }: KnownWay, secure: boolean): string {
  const value = encodeURIComponent(`${query}|${referrer}`.slice(0, LONGEST_WAY).toWellFormed());
  return `${CAME}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** It ends with the visit. What an address says in more words than a cookie holds is left out whole: half an id is none. */
export function marksCookie(marks: readonly [string, string][], secure: boolean): string {
  let value = "";
  for (const mark of marks) {
    const next = [...new URLSearchParams(value), mark];
    const longer = new URLSearchParams(next).toString();
    if (longer.length <= LONGEST_MARKS) value = longer;
  }
  return `${MARKS}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function ordersCookie(token: string, headers: Headers, secure: boolean): string {
  const tokens = [token, ...knownOrders(headers).filter((each) => each !== token)].slice(0, MOST_ORDERS);
  return setCookie(ORDERS, tokens.join("."), secure);
}

/** Somebody else has the device now: its orders and its town are nobody's any more. */
export function forgetCookies(secure: boolean): string[] {
  return [ORDERS, TOWN].map((name) => setCookie(name, "", secure).replace(/Max-Age=\d+/, "Max-Age=0"));
}

export function townCookie(town: string, secure: boolean): string {
  return setCookie(TOWN, encodeURIComponent(town.slice(0, LONGEST_TOWN).toWellFormed()), secure);
}

export function sinceCookie(day: string, secure: boolean): string {
  return setCookie(SINCE, day, secure);
}

/** As long as the CNIL advises, whatever was chosen. The pages' script reads it. */
export function consentCookie(choice: Choice, version: number, secure: boolean): string {
  return setCookie(CONSENT_COOKIE, choiceValue(choice, version), secure).replace("; HttpOnly", "");
}

function setCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function decoded(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return "";
  }
}

function namesOf(headers: Headers): string[] {
  return (headers.get("cookie") ?? "").split(";").map((each) => each.trim().split("=")[0] ?? "");
}

function cookie(headers: Headers, name: string): string | undefined {
  for (const each of (headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = each.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}
