import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openTestApi, type TestApi } from "../api/testing/api.ts";
import type { Layer } from "../http/dispatch.ts";
import { eventsLayer } from "../http/events-layer.ts";
import { pageLayer } from "../http/page-layer.ts";
import { send } from "../http/send.ts";
import { toRequest } from "../http/to-request.ts";
import type { App } from "../wire.server.ts";

export interface ServedShop extends TestApi {
  origin: string;
  /** Addresses of the pages that were made, since it was last emptied; what was kept is not among them. */
  made: string[];
}

type Answers = (app: App, request: Request, word: string) => Promise<Response>;

const visitOf = ({ log }: App) => ({ log, address: "41.250.0.9" });

/** What a browser asks of the shop beside its pages: the routes of `app/routes/_store.*`, which do nothing else. */
const ROUTES: readonly [method: string, path: RegExp, answers: Answers][] = [
  ["GET", /^\/checkout$/, (app, request) => app.storefront.checkout(request, visitOf(app))],
  ["POST", /^\/checkout$/, (app, request) => app.storefront.order(request, visitOf(app))],
  ["GET", /^\/checkout\/quote$/, (app, request) => app.storefront.quote(request, visitOf(app))],
  ["GET", /^\/cart$/, (app, request) => app.storefront.cart(request, visitOf(app))],
  ["POST", /^\/cart$/, (app, request) => app.storefront.changeCart(request, visitOf(app))],
  ["POST", /^\/forms$/, (app, request) => app.storefront.send(request, visitOf(app))],
  ["GET", /^\/messages$/, (app, request) => app.storefront.messages(request, visitOf(app))],
  ["POST", /^\/messages$/, (app, request) => app.storefront.messageSeen(request, visitOf(app))],
  ["GET", /^\/merci\/([\w-]+)$/, (app, request, token) => app.storefront.thankYou(request, token, visitOf(app))],
];

/** A shop over one database as browsers and programs meet it: the door of events, kept pages, forms, and the API. */
export async function openServedShop(databaseUrl: string): Promise<ServedShop> {
  const api = await openTestApi(databaseUrl);
  const { app } = api;
  const made: string[] = [];
  const layers: Layer[] = [
    eventsLayer(app.events),
    pageLayer({
      ...{ pages: app.pages, door: app.storefront.door, origin: app.env.origin },
      handle: (request, { parts }) => {
        made.push(request.url);
        return app.storefront.page(request, { ...visitOf(app), ...(parts && { parts }) });
      },
    }),
    async (incoming, outgoing) => {
      const { request } = toRequest(incoming, app.env.origin, 1_000_000, new AbortController().signal);
      await send(await routed(app, request), outgoing, {});
      return true;
    },
  ];
  const server = createServer(async (incoming, outgoing) => {
    const caller = { address: "41.250.0.9", origin: app.env.origin };
    const exchange = { headers: {}, log: app.log, requestId: "", caller };
    for (const layer of layers) if (await layer(incoming, outgoing, exchange)) return;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...api,
    origin,
    made,
    async close() {
      server.closeAllConnections();
      server.close();
      await api.close();
    },
  };
}

async function routed(app: App, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const [method, path, answers] of ROUTES) {
    const match = method === request.method && path.exec(pathname);
    if (match) return answers(app, request, match[1] ?? "");
  }
  return new Response(null, { status: 404 });
}
