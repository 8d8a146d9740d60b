import { originMarks, UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import type { OrderCampaign, OrderOrigin } from "#app/commerce/orders/index.server.ts";
import { SEEN_AT, seenAt } from "../seen-page.ts";

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** What the server itself knows of where an order comes from: nothing that is sent can say otherwise. */
export interface KnownOrigin {
  /** The published form that was asked; null: the house's own. */
  form: { document: string; revision: string } | null;
  /** What the buyer was shown of campaigns. */
  campaigns?: readonly OrderCampaign[];
}

/** Which page, form, campaign and click led to an order; undefined where nothing is known of any. */
export function orderOrigin(typed: Readonly<Record<string, string>>, known: KnownOrigin): OrderOrigin | undefined {
  const id = (name: string) => (ID.test(typed[name] ?? "") ? typed[name] : undefined);
  const [page, revision] = [id("page"), id("revision")];
  const marks = originMarks((name) => (Object.hasOwn(typed, name) ? typed[name] : undefined));
  const isWord = ([name]: [string, string]) => (UTM_FIELDS as readonly string[]).includes(name);
  const [utm, clicks] = [marks.filter(isWord), marks.filter((mark) => !isWord(mark))];
  const { form, campaigns = [] } = known;
  const origin: OrderOrigin = {
    ...(page && { page }),
    ...(revision && { revision }),
    ...(form && { form: form.document, formRevision: form.revision }),
    ...(campaigns.length > 0 && { campaigns }),
    ...(utm.length > 0 && { utm: Object.fromEntries(utm) }),
    ...(clicks.length > 0 && { clicks: Object.fromEntries(clicks) }),
  };
  return Object.keys(origin).length > 0 ? origin : undefined;
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
  const marks = marksOfReferrer(request.headers.get("referer"), new URL(request.url).origin);
  return at === "" ? marks : [...marks, [SEEN_AT, at]];
}
