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

/** Probes ask every few seconds, and events come by the thousand: their lines would drown the others. */
const ROUTINE: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/e"]);

/** One line when the answer has gone out, or when the caller hung up before it had. */
export function requestLog(log: Logger) {
  // Everything in this line is known: looking through it for people's data costs more than a page from memory.
  const lines = log.child({}, { redact: [] });
  return (id: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const began = performance.now();
    outgoing.once("close", () => {
      const { method, url = "/" } = incoming;
      const { statusCode: status, writableFinished } = outgoing;
      const path = loggedPath(url);
      const level = status >= 500 ? "warn" : ROUTINE.has(path) ? "debug" : "info";
      const ms = Math.round(performance.now() - began);
      lines[level]({ request: id, method, path, status, ms, aborted: !writableFinished || undefined }, "request");
    });
  };
}
