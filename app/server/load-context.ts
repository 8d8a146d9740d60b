import type { Logger } from "#app/platform/log.server.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import type { App } from "./wire.server.ts";

/** What the server hands to every loader and action, as `context`. */
export interface LoadContext {
  app: App;
  /** Answers a request of the HTTP API; `path` is what follows `/api/v1`. */
  api: (request: Request, path: string) => Promise<Response>;
  /** Answers what an outside service tells us; `provider` is what follows `/hooks`. */
  hook: (request: Request, provider: string) => Promise<Response>;
  /** Carries the request's id. */
  log: Logger;
  requestId: string;
  /** For the admin's inline scripts; a store page never holds one, because it is shared. */
  nonce: string;
  /** Network address of the caller as the gate vouches for it: a signal for limits, never an identity. */
  address: string;
  /** Origin of ours that the request was made to. */
  origin: string;
  /** Set where a page is made to be kept: the campaigns of whoever will get it. */
  parts?: Parts;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends LoadContext {}
}
