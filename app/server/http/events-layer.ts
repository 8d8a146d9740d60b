import type { IncomingMessage } from "node:http";
import type { EventDesk, Taken } from "#app/events/index.server.ts";
import { bodyLimit } from "../gate/body-limit.ts";
import { pathOf } from "../gate/rules.ts";
import type { Layer } from "./dispatch.ts";

/** Where the shop's pages send what visitors do. */
const DOOR = "/e";

const STATUS: Readonly<Record<Taken["outcome"], number>> = {
  kept: 204,
  ignored: 204,
  malformed: 400,
  later: 429,
  busy: 503,
};

/**
 * Takes events in before anything else looks at the request: thousands may come a second, while people buy. Whoever sends
 * anything else, an order say, goes before what is still to be done with them.
 */
export function eventsLayer(desk: Pick<EventDesk, "take" | "serve">): Layer {
  return (incoming, outgoing, { caller }) => {
    if (incoming.method !== "POST") return false;
    if (pathOf(incoming.url ?? "/") !== DOOR) {
      outgoing.once("close", desk.serve());
      return false;
    }
    return answer(desk, incoming, caller.address).then(({ status, retryAfterSeconds }) => {
      // What is still to come of it is not waited for.
      if (status === 413) outgoing.setHeader("connection", "close");
      if (retryAfterSeconds !== undefined) outgoing.setHeader("retry-after", String(retryAfterSeconds));
      outgoing.writeHead(status, { "cache-control": "no-store" }).end();
      return true;
    });
  };
}

async function answer(desk: Pick<EventDesk, "take">, incoming: IncomingMessage, address: string) {
  const body = await textOf(incoming, bodyLimit(DOOR, ""));
  if (body === undefined) return { status: 413, retryAfterSeconds: undefined };
  const { headers } = incoming;
  const taken = await desk.take({
    ...{ body, address, agent: headers["user-agent"], cookie: headers.cookie },
    privacy: String(headers["sec-gpc"] ?? ""),
  });
  return {
    status: STATUS[taken.outcome],
    retryAfterSeconds: "retryAfterSeconds" in taken ? taken.retryAfterSeconds : undefined,
  };
}

/** The body, unless it is longer than it may be: then undefined, and the rest is not kept. */
function textOf(incoming: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else resolve(undefined);
    });
    incoming.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    incoming.once("error", reject);
  });
}
