import { CAMPAIGNS, offersGiven, SHELVES } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { NO_PARTS, type Parts } from "#runtime/campaigns/choose.ts";
import { InForce } from "#runtime/campaigns/in-force.ts";
import { isTextsAlone } from "#runtime/campaigns/texts.ts";
import { ASKS } from "../page-cache/index.server.ts";
import { opensPage, seenPage } from "../seen-page.ts";
import { plainPath } from "../store-path.ts";
import type { ShownCampaign } from "../visitor/known-visitor.ts";
import { type Guest, meet } from "./meet.server.ts";
import { runningNow } from "./running-now.ts";
import type { ShopQuery } from "./shop-query.ts";

/** What campaigns make of one request. */
interface AskedCampaigns {
  q: ShopQuery;
  parts: Parts;
  changesAt: number | null;
  /**
   * The campaigns that an order counts as led to it: those its buyer was shown something of, by priority. Of a campaign that
   * has only texts nothing is shown before they are sent: who takes part in it as they order is to get them.
   */
  shown: OrderCampaign[];
  /**
   * The answer, with what the browser is to remember.
   * @param seen the campaign of which something was shown; absent, for a page: those that changed it
   */
  remember(answer: Response, seen?: string): Response;
}

/**
 * The shop as whoever sends a request is to see it. A page that will be kept comes with the campaigns of its kind; any
 * other request is met here: at the checkout too, campaigns hold that somebody was shown on another page.
 * @param kept the parts that the page is kept for
 */
export async function askCampaigns(
  q: QueryContext,
  limits: OrderLimits,
  request: Request,
  kept: Parts | undefined,
): Promise<AskedCampaigns> {
  const published = q.kept(CAMPAIGNS);
  const { campaigns, changesAt } = runningNow(q.kept(SHELVES).standing, q.clock.now());
  const guest = kept || campaigns.running.length === 0 ? undefined : await guestOf(q, limits, request);
  const parts = kept ?? (guest ? campaigns.partsOf(guest) : NO_PARTS);
  const inForce = new InForce(campaigns, parts);
  const shown = published.flatMap(({ id, plan }): ShownCampaign[] => {
    const part = parts.get(id);
    if (part && isTextsAlone(plan)) return [part];
    const seen = guest?.shown.find((each) => each.id === id);
    // Of a variant that is taken away they see another one: an order counts where its price is from.
    return seen ? [part && part.variant !== seen.variant ? part : seen] : [];
  });
  return {
    q: { ...q, inForce, given: offersGiven(q.kept, parts) },
    parts,
    changesAt,
    shown: shown.map(({ id, revision, variant }) => ({ id, revision, variant: variant || null })),
    remember(answer, seen) {
      if (kept) return answer;
      answer.headers.delete(ASKS);
      const asks = inForce.asked.size > 0;
      const isPage = answer.ok && answer.headers.has("surrogate-control");
      const isShown = (id: string) => (seen ? seen === id : inForce.told.has(id) || (isPage && inForce.asked.has(id)));
      const shownNow = [...parts.values()].filter(({ id }) => isShown(id));
      const cookies = guest?.cookies(asks, shownNow, request.url.startsWith("https:")) ?? [];
      for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
      // Made for this visitor, it is nobody else's.
      if (isPage && (asks || cookies.length > 0)) {
        answer.headers.set("cache-control", "private, no-cache");
        for (const name of ["surrogate-key", "surrogate-control"]) answer.headers.delete(name);
      }
      return answer;
    },
  };
}

async function guestOf(q: QueryContext, limits: OrderLimits, request: Request): Promise<Guest> {
  const { campaigns } = runningNow(q.kept(SHELVES).standing, q.clock.now());
  const { headers } = request;
  const asked = new URL(request.url);
  const seen = seenPage(request);
  const { page } = seen;
  const path = seen.target ? plainPath(seen.target.page) : asked.pathname;
  // What is sent by a browser that keeps no cookie is of nobody that is known: drawn anew, it would be somebody else each time.
  const opens = opensPage(request);
  const sight = { headers, page, referrer: headers.get("referer"), path, draws: seen.isAsked || opens, opens };
  const guest = await meet(q, limits, campaigns, sight);
  return seen.isAsked ? guest : { ...guest, isPromised: true };
}
