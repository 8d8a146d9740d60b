import { finish, type PageCache, sendPage } from "#app/storefront/page-cache/index.server.ts";
import { readStorePath, targetPath } from "#app/storefront/store-path.ts";
import type { HandleWeb, Layer } from "./dispatch.ts";

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
  return async (incoming, outgoing, { headers, log, requestId }) => {
    if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
    const [path = "/", query = ""] = (incoming.url ?? "/").split("?", 2);
    const target = readStorePath(path, new URLSearchParams(query));
    if (!target) return false;
    const address = targetPath(target);
    const page = await pages.fetch(address, async () => {
      const context = { log, requestId, nonce: "", address: "", origin };
      return finish(await handle(new Request(new URL(address, origin), { headers: { accept: "text/html" } }), context));
    });
    sendPage(page, incoming, outgoing, headers);
    return true;
  };
}
