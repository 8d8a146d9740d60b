import { finish, type PageCache, sendPage } from "#app/storefront/page-cache/index.server.ts";
import { readStorePath, targetPath } from "#app/storefront/store-path.ts";
import type { Exchange, HandleWeb, Layer } from "./dispatch.ts";

export interface PageLayerOptions {
  pages: PageCache;
  /** The shop's own origin: a kept page is made for it, whatever name it was asked under. */
  origin: string;
  handle: HandleWeb;
}

/**
 * Shop pages from memory. What is not there is made from a request that carries nothing of the visitor: no cookie, no
 * header, no query but what the page reads. So nothing of theirs can end up in a page that others get.
 */
export function pageLayer({ pages, origin, handle }: PageLayerOptions): Layer {
  return (incoming, outgoing, exchange) => {
    if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
    const [path = "/", query = ""] = (incoming.url ?? "/").split("?", 2);
    const target = readStorePath(path, new URLSearchParams(query));
    if (!target) return false;
    const address = targetPath(target);
    const kept = pages.get(address);
    if (kept) {
      sendPage(kept, incoming, outgoing, exchange.headers);
      return true;
    }
    return make(address, exchange).then((page) => {
      sendPage(page, incoming, outgoing, exchange.headers);
      return true;
    });
  };

  function make(address: string, { log, requestId }: Exchange) {
    return pages.fetch(address, async () => {
      const context = { log, requestId, nonce: "", address: "", origin };
      return finish(await handle(new Request(new URL(address, origin), { headers: { accept: "text/html" } }), context));
    });
  }
}
