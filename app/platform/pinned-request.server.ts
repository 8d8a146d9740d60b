import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Finds the addresses of a name: the system's own way, unless a test stands in for it. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/** One public address of a name, for a connection that is no HTTP. @throws PrivateAddress where it has none */
export async function publicAddressOf(hostname: string, resolve: Resolve = systemResolve): Promise<string> {
  const found = isIP(hostname) === 0 ? await resolve(hostname) : [{ address: hostname, family: isIP(hostname) }];
  const usable = found.find(({ address }) => isPublicAddress(address));
  if (!usable) throw new PrivateAddress(hostname);
  return usable.address;
}

/** Nobody who could be asked: the address is of this machine or of a network beside it. */
export class PrivateAddress extends Error {
  constructor(hostname: string) {
    super(`${hostname} is not on the public internet`);
    this.name = "PrivateAddress";
  }
}

interface Pinned {
  /** May the answer come from this machine or its network? A test's own service alone may. */
  mayBePrivate: boolean;
  resolve: Resolve;
  maxBytes: number;
  signal: AbortSignal;
}

/**
 * One request over HTTP. The name is resolved once, its addresses are checked, and it is one of those very addresses that is
 * connected to: a name that answers otherwise a moment later gains nothing. No redirect is followed, no encoding is undone.
 * @throws PrivateAddress, or whatever the connection ends with
 */
export async function pinnedRequest(request: Request, pinned: Pinned): Promise<Response> {
  const url = new URL(request.url);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!pinned.mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddress(url.hostname);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = Object.fromEntries(request.headers);
  // What comes is counted as it comes; nothing that swells is asked for.
  delete headers["accept-encoding"];
  const send = url.protocol === "http:" ? http.request : https.request;
  return new Promise((resolve, reject) => {
    const call = send(
      url,
      {
        ...{ method: request.method, headers: { ...headers, "content-length": body.byteLength } },
        ...{ lookup: pinnedLookup(pinned), signal: pinned.signal, agent: false },
      },
      (answer) => readAnswer(answer, pinned.maxBytes).then(resolve, reject),
    );
    call.on("error", reject);
    call.end(body);
  });
}

/** The body was longer than it may be. */
export class TooLarge extends Error {}

async function readAnswer(answer: http.IncomingMessage, maxBytes: number): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > maxBytes) throw new TooLarge();
    parts.push(part);
  }
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : new Blob(parts.map((part) => new Uint8Array(part))), {
    status,
    statusText: answer.statusMessage ?? "",
    headers,
  });
}

function pinnedLookup({ resolve, mayBePrivate }: Pinned): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname)
      .then((found) => {
        const family = options.family === 4 || options.family === 6 ? options.family : undefined;
        const usable = found.filter(
          (each) => (mayBePrivate || isPublicAddress(each.address)) && (family === undefined || each.family === family),
        );
        const [first] = usable;
        if (!first) throw new PrivateAddress(hostname);
        if (options.all) callback(null, usable);
        else callback(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, "", 0));
  };
}
