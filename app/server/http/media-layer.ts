import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { MediaFile, MediaFiles } from "#app/media/media-files.server.ts";
import { readMediaPath } from "#app/media/sizes.ts";
import { pathOf } from "../gate/rules.ts";
import { byteRange } from "./byte-range.ts";
import type { Exchange, Layer } from "./dispatch.ts";

/** Uploads and their sizes. Addresses name content that does not change; a size that cannot be made now may be later. */
export function mediaLayer(media: Pick<MediaFiles, "find">): Layer {
  return (incoming, outgoing, exchange) => {
    const path = pathOf(incoming.url ?? "/");
    if (!path.startsWith("/media/") || (incoming.method !== "GET" && incoming.method !== "HEAD")) return false;
    return answer(path, incoming, outgoing, exchange);
  };

  async function answer(path: string, incoming: IncomingMessage, outgoing: ServerResponse, { headers, log }: Exchange) {
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    const asked = readMediaPath(path);
    const answer = asked ? await findOrFail(media, asked, log) : ({ state: "missing" } as const);
    // Whoever scrolls on does not wait for a picture that is still being made: that is no failure.
    if (outgoing.destroyed) return true;
    if (answer.state === "found") {
      await sendFile(answer.file, incoming, outgoing);
    } else {
      outgoing.setHeader("cache-control", "no-store");
      if (answer.state === "busy") outgoing.setHeader("retry-after", "2");
      outgoing.writeHead(answer.state === "busy" ? 503 : 404).end();
    }
    return true;
  }
}

/** A master that cannot be read as a picture is as good as missing; why is in the log. */
async function findOrFail(
  media: Pick<MediaFiles, "find">,
  asked: Parameters<MediaFiles["find"]>[0],
  log: { warn: Warn },
) {
  try {
    return await media.find(asked);
  } catch (error) {
    log.warn({ err: error, media: asked.name }, "a picture could not be made");
    return { state: "missing" } as const;
  }
}

type Warn = (about: object, message: string) => void;

async function sendFile(file: MediaFile, { method, headers }: IncomingMessage, outgoing: ServerResponse) {
  const etag = `"${file.bytes.toString(36)}-${Math.trunc(file.changedAt).toString(36)}"`;
  outgoing.setHeader("etag", etag);
  outgoing.setHeader("cache-control", file.mayChange ? "no-cache" : "public, max-age=2592000");
  outgoing.setHeader("accept-ranges", "bytes");
  if (headers["if-none-match"] === etag) {
    outgoing.writeHead(304).end();
    return;
  }
  // A part of what the sender held before is worth nothing once the file is another one.
  const isSame = headers["if-range"] === undefined || headers["if-range"] === etag;
  const range = byteRange(isSame ? headers.range : undefined, file.bytes);
  if (range === "unsatisfiable") {
    outgoing.writeHead(416, { "content-range": `bytes */${file.bytes}` }).end();
    return;
  }
  if (range) outgoing.setHeader("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
  const length = range ? range.end - range.start + 1 : file.bytes;
  outgoing.writeHead(range ? 206 : 200, { "content-type": file.type, "content-length": length });
  if (method === "HEAD") outgoing.end();
  else await pipeline(createReadStream(file.path, range), outgoing);
}
