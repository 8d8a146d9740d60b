import { asked } from "../asked-pages.server.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { liveQuestions } from "../promises/questions.server.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import type { Goods } from "./goods.server.ts";
import { goodsStore } from "./goods-store.server.ts";
import { sentBlock } from "./sent-block.server.ts";

/** Of what a form lets choose what is sold out by now, by the question's name: for a page that stands open for long. */
export async function soldOut(q: ShopQuery, host: ShopHost, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [block, page] = [asked(query.get("block"), 190), asked(query.get("page"), 190)];
  const node = await sentBlock(q, host.starter, { block, page });
  const id = node?.props.form;
  const live = typeof id === "string" ? await liveQuestions(q, goodsStore(q, host), id) : undefined;
  // An answer of before would open again what the page that came after it shows as closed.
  return Response.json({ closed: closedIn(live?.goods ?? {}) }, { headers: { "cache-control": "private, no-store" } });
}

/** As a browser sends them. */
export function closedIn(goods: Goods): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(goods).map(([name, choices]) => [
      name,
      choices.flatMap(({ value, closed }) => (closed ? [String(value)] : [])),
    ]),
  );
}
