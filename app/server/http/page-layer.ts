import type { IncomingMessage } from "node:http";
import { originMarks } from "#app/commerce/kernel/origin-marks.ts";
import { type Door, kindOfPage, marksCookie } from "#app/storefront/index.server.ts";
import { finish, type PageCache, sendPage } from "#app/storefront/page-cache/index.server.ts";
import { plainPath, readStorePath, type StoreTarget, targetPath } from "#app/storefront/store-path.ts";
import { NO_PARTS, type Parts } from "#runtime/campaigns/choose.ts";
import type { Exchange, HandleWeb, Layer } from "./dispatch.ts";

export interface PageLayerOptions {
  pages: PageCache;
  /** Knows the campaigns that run, and who comes. */
  door: Door;
  /** The shop's own origin: a kept page is made for it, whatever name it was asked under. */
  origin: string;
  handle: HandleWeb;
}

/**
 * Shop pages from memory. What is not there is made from a request that carries nothing of the visitor: no cookie, no
 * header, no query but what the page reads; and, of the campaigns they take part in, those that change this page. So
 * nothing of theirs can end up in a page that others get.
 */
export function pageLayer({ pages, door, origin, handle }: PageLayerOptions): Layer {
  return (incoming, outgoing, exchange) => {
    if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
    const [path = "/", query = ""] = (incoming.url ?? "/").split("?", 2);
    const asked = new URLSearchParams(query);
    const target = readStorePath(path, asked);
    if (!target) return false;
    const address = targetPath(target);
    const running = door.running();
    const isForAll = running?.campaigns.running.length === 0;
    const kept = isForAll ? pages.get(address) : undefined;
    const marks = originMarks((name) => asked.get(name));
    const came = marks.length > 0 ? [marksCookie(marks, origin.startsWith("https:"))] : [];
    if (kept) {
      sendPage(kept, incoming, outgoing, exchange.headers, came);
      return true;
    }
    const found = isForAll
      ? make(address, "", NO_PARTS, exchange).then((page) => ({ page, cookies: [] }))
      : forGuest(incoming, target, exchange);
    return found.then(({ page, cookies }) => {
      sendPage(page, incoming, outgoing, exchange.headers, [...came, ...cookies]);
      return true;
    });
  };

  /** The kind of the page that is this visitor's, and what they are to be remembered by. */
  async function forGuest(incoming: IncomingMessage, target: StoreTarget, exchange: Exchange) {
    const running = await door.ask();
    const page = new URL(incoming.url ?? "/", origin);
    const sight = { headers: ownHeaders(incoming), page, referrer: incoming.headers.referer ?? null };
    const guest = await door.meet(
      running,
      { ...sight, path: plainPath(target.page), draws: true, opens: true },
      target.locale ?? undefined,
    );
    const address = targetPath(target);
    const fetch = (kind: string, parts: Parts) => {
      return pages.get(keyOf(address, kind)) ?? make(address, kind, parts, exchange);
    };
    const { campaigns } = running;
    const found = await kindOfPage((asked) => campaigns.partsOf(guest, campaigns.within(asked)), fetch);
    const asks = (found.page.asks?.length ?? 0) > 0;
    const cookies = guest.cookies(asks, [...found.parts.values()], origin.startsWith("https:"));
    return { page: found.page, cookies };
  }

  function make(address: string, kind: string, parts: Parts, { log, requestId }: Exchange) {
    return pages.fetch(keyOf(address, kind), async () => {
      const context = { log, requestId, nonce: "", address: "", origin, parts };
      return finish(await handle(new Request(new URL(address, origin), { headers: { accept: "text/html" } }), context));
    });
  }
}

/** An address never holds a `#`: no kind of one page is the address of another. */
function keyOf(address: string, kind: string): string {
  return kind === "" ? address : `${address}#${kind}`;
}

/** What campaigns look at. */
function ownHeaders({ headers }: IncomingMessage): Headers {
  const own = new Headers();
  for (const name of ["cookie", "user-agent", "sec-ch-ua-mobile"] as const) {
    const value = headers[name];
    if (typeof value === "string") own.set(name, value);
  }
  return own;
}
