import { originMarks, UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import type { OrderCampaign, OrderOrigin } from "#app/commerce/orders/index.server.ts";
import { contentHash } from "#app/documents/index.server.ts";
import { SEEN_AT, seenAt } from "../seen-page.ts";
import { knownMarks } from "../visitor/known-visitor.ts";
import type { CheckoutForm } from "./checkout-form.server.ts";

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What the server itself knows of where an order comes from: nothing that is sent can say otherwise. */
export interface KnownOrigin {
  /** The published form that was asked, or the version of the house's own. */
  form: { document: string; revision: string } | { house: string };
  /** What the buyer was shown of campaigns. */
  campaigns?: readonly OrderCampaign[];
}

export function formOrigin({ doc, from }: Pick<CheckoutForm, "doc" | "from">): KnownOrigin["form"] {
  return from ?? { house: houseVersion(doc) };
}

/** Under which what is unfinished of it is kept. The house's own is no document: its id is "". */
export function draftForm({ doc, from }: Pick<CheckoutForm, "doc" | "from">): { form: string; revision: string } {
  return from ? { form: from.document, revision: from.revision } : { form: "", revision: houseVersion(doc) };
}

function houseVersion(doc: CheckoutForm["doc"]): string {
  return contentHash(doc).slice(0, 12);
}

/** Which page, form, campaign and click led to an order, as far as they are known. */
export function orderOrigin(typed: Readonly<Record<string, string>>, known: KnownOrigin): OrderOrigin {
  const id = (name: string) => (ID.test(typed[name] ?? "") ? typed[name] : undefined);
  const [page, revision] = [id("page"), id("revision")];
  const marks = originMarks((name) => (Object.hasOwn(typed, name) ? typed[name] : undefined));
  const isWord = ([name]: [string, string]) => (UTM_FIELDS as readonly string[]).includes(name);
  const [utm, clicks] = [marks.filter(isWord), marks.filter((mark) => !isWord(mark))];
  const { form, campaigns = [] } = known;
  return {
    ...(page && { page }),
    ...(revision && { revision }),
    ...("house" in form ? { houseForm: form.house } : { form: form.document, formRevision: form.revision }),
    ...(campaigns.length > 0 && { campaigns }),
    ...(utm.length > 0 && { utm: Object.fromEntries(utm) }),
    ...(clicks.length > 0 && { clicks: Object.fromEntries(clicks) }),
  };
}

/**
 * The campaign's marks of the page that leads here or, where its address has none, of the last one of this visit that had
 * some: an advertisement may lead to a page without a script, and the order comes from another one.
 */
export function marksOfVisit({ headers, url }: Pick<Request, "headers" | "url">): [string, string][] {
  const marks = marksOfReferrer(headers.get("referer"), new URL(url).origin);
  return marks.length > 0 ? marks : knownMarks(headers);
}

/**
 * What was sent, with the marks of the visit where it names none itself: marks of two advertisements are never mixed.
 * @param sent entries of the checkout's form
 */
export function withMarks<Value>(
  sent: readonly (readonly [string, Value])[],
  request: Pick<Request, "headers" | "url">,
): (readonly [string, Value | string])[] {
  const known = new Map(sent);
  const own = originMarks((name) => (known.get(name) ? "said" : ""));
  return own.length > 0 ? [...sent] : [...sent, ...marksOfVisit(request)];
}

/**
 * The campaign's marks of the page that leads here, for a browser that runs no script: the page itself is the same for
 * everybody, so it cannot carry them; its address, which the browser names, does.
 */
export function marksOfReferrer(referrer: string | null, ownOrigin: string): [string, string][] {
  if (!referrer || !URL.canParse(referrer)) return [];
  const { origin, searchParams } = new URL(referrer);
  return origin === ownOrigin ? originMarks((name) => searchParams.get(name)) : [];
}

/** What the checkout's own address says of the page that led to it: the marks of its address, and which page it is. */
export function marksBefore(request: Request): [string, string][] {
  const at = seenAt(request);
  const marks = marksOfVisit(request);
  return at === "" ? marks : [...marks, [SEEN_AT, at]];
}
