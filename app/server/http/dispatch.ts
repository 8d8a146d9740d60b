import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { CspOrigins } from "#app/platform/csp.ts";
import type { Logger } from "#app/platform/log.server.ts";
import { bodyLimit } from "../gate/body-limit.ts";
import { type Caller, passGate } from "../gate/gate.ts";
import type { GatePolicy } from "../gate/policy.ts";
import { pathOf } from "../gate/rules.ts";
import { securityHeaders } from "../gate/security-headers.ts";
import type { LoadContext } from "../load-context.ts";
import { answerHealth, type Readiness } from "./health.ts";
import { refusalResponse } from "./refusal-response.ts";
import { requestLog } from "./request-log.ts";
import { type DefaultHeaders, send } from "./send.ts";
import { toRequest } from "./to-request.ts";

/** One request on its way: what every part may want to know of it. */
export interface Exchange {
  /** For whatever the answer does not say itself. */
  headers: DefaultHeaders;
  caller: Caller;
  /** Names the request in each line; made when somebody writes one. */
  readonly log: Logger;
  requestId: string;
}

/** A part that may answer a request that passed the gate; false hands it to the next. */
export type Layer = (
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
) => boolean | Promise<boolean>;

export type HandleWeb = (request: Request, context: Omit<LoadContext, "app" | "api" | "hook">) => Promise<Response>;

export interface DispatchOptions {
  policy: GatePolicy;
  origins: CspOrigins;
  log: Logger;
  layers: readonly Layer[];
  handle: HandleWeb;
  readiness(): Promise<Readiness>;
  closing(): boolean;
}

/** The way of every request: id, log, gate, health, layers (pages from memory, files), then Remix. */
export function createDispatch(options: DispatchOptions) {
  const headersOf = securityHeaders({ secure: options.policy.secure, origins: options.origins });
  const logRequest = requestLog(options.log);
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const verdict = passGate(incoming, options.policy);
    const requestId = vouchedId(incoming) ?? nextId();
    logRequest(requestId, incoming, outgoing);
    if (options.closing()) outgoing.setHeader("connection", "close");
    const path = pathOf(incoming.url ?? "/");
    let made = "";
    const nonce = () => {
      made ||= randomBytes(16).toString("base64");
      return made;
    };
    const headers = { ...headersOf(path, nonce), "x-request-id": requestId };
    let child: Logger | undefined;
    const log = () => {
      child ??= options.log.child({ request: requestId });
      return child;
    };
    try {
      if (!verdict.ok) {
        outgoing.setHeader("connection", "close");
        await send(refusalResponse(verdict.status, verdict.code, path), outgoing, headers);
        return;
      }
      const { caller } = verdict;
      const exchange: Exchange = {
        ...{ headers, requestId, caller },
        get log() {
          return log();
        },
      };
      if (path === "/healthz" || path === "/readyz") {
        await answerHealth(path, outgoing, options.readiness, options.closing());
        return;
      }
      for (const layer of options.layers) {
        const answered = layer(incoming, outgoing, exchange);
        if (answered === true || (answered !== false && (await answered))) return;
      }
      await answer(options.handle, incoming, outgoing, headers, {
        log: exchange.log,
        requestId,
        nonce: made,
        caller,
      });
    } catch (error) {
      fail(error, incoming, outgoing, log(), path, headers);
    }
  };
}

async function answer(
  handle: HandleWeb,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: DefaultHeaders,
  { caller, ...context }: { log: Logger; requestId: string; nonce: string; caller: Caller },
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const path = pathOf(incoming.url ?? "/");
  const limit = bodyLimit(path, incoming.headers["content-type"] ?? "");
  const { request, overran } = toRequest(incoming, caller.origin, limit, gone.signal);
  const response = await handle(request, { ...context, ...caller });
  const refused = overran() ? refusalResponse(413, "body.too-large", path) : notTaken(response, path);
  await send(refused ?? response, outgoing, headers);
}

/** A page that has nothing to send to: the framework would answer a bare 405 in its own words. */
function notTaken(response: Response, path: string): Response | undefined {
  if (response.status !== 405 || path.startsWith("/api/")) return undefined;
  const refused = refusalResponse(405, "method.not-taken", path);
  refused.headers.set("allow", "GET, HEAD");
  return refused;
}

function fail(
  error: unknown,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  log: Logger,
  path: string,
  headers: DefaultHeaders,
): void {
  if (incoming.destroyed && !outgoing.writable) return;
  log.error({ err: error }, "request failed outside its route");
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  send(refusalResponse(500, "server.failed", path), outgoing, headers).catch(() => outgoing.destroy());
}

const process = randomBytes(6).toString("base64url");
let count = 0;

/** Unique among the requests of all processes; no secret, so no fresh chance is spent on it. */
function nextId(): string {
  count += 1;
  return `${process}-${count.toString(36)}`;
}

/** A trusted proxy may name the request (the gate has dropped everybody else's header). */
function vouchedId(incoming: IncomingMessage): string | undefined {
  const id = incoming.headers["x-request-id"];
  return typeof id === "string" && /^[A-Za-z0-9_.-]{8,64}$/.test(id) ? id : undefined;
}
