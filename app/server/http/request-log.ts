import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "#app/platform/log.server.ts";
import { pathOf } from "../gate/rules.ts";

/**
 * A path as logged: without its query (searches, phones) and with anything that looks like a token masked. ULIDs stay:
 * staff follow an order by them.
 */
export function loggedPath(target: string): string {
  return pathOf(target)
    .split("/")
    .map((part) => (/^[A-Za-z0-9_-]{22,}$/.test(part) && !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(part) ? "…" : part))
    .join("/");
}

/** One line when the answer has gone out, or when the caller hung up before it had. */
export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  const method = request.method;
  const path = loggedPath(request.url ?? "/");
  response.once("close", () => {
    const ms = Math.round(performance.now() - began);
    const line = { method, path, status: response.statusCode, ms, aborted: !response.writableFinished || undefined };
    if (response.statusCode >= 500) log.warn(line, "request");
    else if (isProbe(path)) log.debug(line, "request");
    else log.info(line, "request");
  });
}

/** Probes ask every few seconds; their lines would drown the others. */
function isProbe(path: string): boolean {
  return path === "/healthz" || path === "/readyz";
}
