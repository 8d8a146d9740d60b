import type { Campaigns, Parts } from "#runtime/campaigns/choose.ts";
import { type Found, InForce } from "#runtime/campaigns/in-force.ts";
import { messageKey, messagePrefix } from "#runtime/campaigns/message-key.ts";
import type { PieceOf } from "#runtime/campaigns/plan.ts";
import { islandScripts } from "#runtime/islands/manifest.server.ts";
import { renderForShop } from "#runtime/render.server.ts";
import { shopImages } from "../image-view.ts";
import { ASKS, type FinishedPage, finish, type KeptPage, type PageCache } from "../page-cache/index.server.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { storeData } from "../store-data.server.ts";
import { EVERY_PAGE } from "../store-tags.ts";
import { pageAsked } from "../visitor/answer-parts.server.ts";
import { kindOfPage } from "./kind-of-page.ts";
import { messageDocument } from "./message-document.ts";
import type { ShopQuery } from "./shop-query.ts";

/** More than come on one page. */
const MOST = 20;
/** What nothing in it ends is made again after this long. */
const KEPT_SECONDS = 3_600;

type Message = Found<PieceOf<"message">>;

/** What one message is drawn with. */
interface Drawn {
  html: string;
  css: string;
  islands: Record<string, readonly [address: string, load: string]>;
}

/**
 * The messages that may come on a page to whoever looks at it, the first by priority first: when, how often, and what they
 * say. What they say is drawn once for all who are told the same.
 */
export async function answerMessages(q: ShopQuery, host: ShopHost, drawn: PageCache): Promise<Response> {
  const { inForce } = q;
  const found = inForce?.messages().slice(0, MOST) ?? [];
  const messages = await Promise.all(
    found.map(async (message) => {
      const { campaign, piece } = message;
      inForce?.asked.add(campaign.id);
      const { id, surface, edge, trigger, seconds, percent, anchor, again, days, most, stopOn } = piece;
      return {
        ...{
          id,
          key: messageKey(campaign.id, id),
          surface,
          edge,
          trigger,
          seconds,
          percent,
          anchor,
          priority: campaign.plan.priority,
        },
        frequency: { again, days, most, stopOn },
        ...{ campaign: campaign.id, revision: campaign.revision, variant: host.parts?.get(campaign.id)?.variant ?? "" },
        ...(await drawnOnce(q, host, drawn, message)),
      };
    }),
  );
  const compared = inForce?.compared() ?? [];
  for (const { id } of compared) inForce?.asked.add(id);
  return Response.json(
    { messages, compared, cap: q.shop.messages },
    { headers: { "cache-control": "private, no-store" } },
  );
}

/** A message may show prices of campaigns: then it is another one for whoever takes part in those. */
async function drawnOnce(q: ShopQuery, host: ShopHost, cache: PageCache, message: Message): Promise<Drawn> {
  const { campaign, piece } = message;
  const campaigns = q.inForce?.campaigns;
  const parts = host.parts ?? new Map();
  const address = `${q.locale}/${campaign.revision}/${piece.id}`;
  const fetch = (kind: string, seen: Parts): Promise<FinishedPage | KeptPage> =>
    cache.fetch(`${address}#${kind}`, async () => finish(await draw(q, host, message, seen)));
  const choose = (asked: ReadonlySet<string>): Parts => {
    const ids = new Set(campaigns?.within(asked) ?? []);
    return new Map([...parts].filter(([id]) => ids.has(id)));
  };
  const { page } = await kindOfPage(choose, fetch);
  return JSON.parse(page.body.toString()) as Drawn;
}

async function draw(asked: ShopQuery, host: ShopHost, { campaign, piece }: Message, parts: Parts): Promise<Response> {
  const inForce = new InForce(asked.inForce?.campaigns as Campaigns, parts);
  const q = { ...asked, inForce };
  const main = q.shop.locales[0] ?? "fr";
  const imageView = shopImages(host.origins.media ?? "", q);
  const { currency, timeZone } = q.shop;
  const view = { locale: q.locale, main, currency, imageView };
  const { store, asked: reads } = storeData({ ...host, q, view, subject: {}, listPage: 1 });
  const options = { locale: q.locale, mainLocale: main, currency, now: q.clock.now(), timeZone };
  const onError = (node: { id: string; type: string }, error: unknown) =>
    host.log.error({ err: error, block: node.type, node: node.id }, "a block was left out of a message");
  const doc = messageDocument(piece.node);
  const variant = (id: string) => inForce.variant(id);
  const { html, css, islands, changesAt } = await renderForShop(
    doc,
    { store, imageView, onError },
    { ...options, variant, prefix: messagePrefix(campaign.id) },
  );
  const ends = [changesAt, reads.changesAt, campaign.endsAt].filter((each) => each !== null);
  const seconds = Math.min(KEPT_SECONDS, ...ends.map((each) => Math.floor((each - options.now) / 1_000)));
  const body: Drawn = { html, css, islands: islandScripts(islands, host.assets.island)?.islands ?? {} };
  return Response.json(body, {
    headers: {
      "surrogate-key": [EVERY_PAGE, ...reads.tags].join(" "),
      "surrogate-control": `max-age=${Math.max(0, seconds)}`,
      ...(inForce.asked.size > 0 && { [ASKS]: [...inForce.asked].join(" ") }),
    },
  });
}

/** The page that a script says it stands on, asked by the same browser. */
export function pageOf({ headers }: Request, said: URLSearchParams, origin: string): Request | undefined {
  const page = pageAsked(said.get("at"), origin);
  if (!page) return undefined;
  const own = new Headers({ referer: said.get("from") ?? "" });
  for (const name of ["cookie", "user-agent", "sec-ch-ua-mobile"]) own.set(name, headers.get(name) ?? "");
  return new Request(page, { headers: own });
}
