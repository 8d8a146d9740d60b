import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { type GatePolicy, isOurHost, plainAddress } from "./policy.ts";
import { type Asked, type GateCode, RULES } from "./rules.ts";

/** Who asks, as far as the network says it; nothing in here was merely claimed. */
export interface Caller {
  /** Address of the browser, or of the last hop that no trusted proxy vouches for. */
  address: string;
  /** Origin the request was made to, one of ours: `https://shop.example`. */
  origin: string;
}

export type Verdict = { ok: true; caller: Caller } | { ok: false; status: number; code: GateCode };

/** Headers that only we or a trusted proxy may write; `x-remix-*` and kin steer the framework and come from nobody. */
const FORWARDED = /^(x-forwarded-.*|forwarded|x-real-ip|x-request-id)$/;
const FRAMEWORK = /^x-(remix|react-router)-/;

/**
 * Everything passes here first. Decides by the table of rules, and takes from the request what nobody may send.
 * Remix's own origin check covers document requests alone: `?_data=` and resource routes would escape it.
 */
export function passGate(request: IncomingMessage, policy: GatePolicy): Verdict {
  const peer = plainAddress(request.socket.remoteAddress ?? "");
  const proxied = policy.trusts(peer);
  const forwarded = proxied ? forwardedBy(request, policy) : {};
  for (const name in request.headers) {
    if (name[0] !== "x" && name[0] !== "f") continue;
    if (FRAMEWORK.test(name) || (FORWARDED.test(name) && !(proxied && name === "x-request-id"))) {
      delete request.headers[name];
    }
  }
  if (forwarded.host !== undefined) request.headers.host = forwarded.host;
  const asked = readAsked(request, forwarded.host);
  const broken = RULES.find((rule) => rule.broken(asked, policy));
  if (broken) return { ok: false, status: broken.status, code: broken.code };
  const secure = proxied ? forwarded.proto === "https" : policy.secure;
  const origin = `${secure ? "https" : "http"}://${asked.hosts[0] ?? "localhost"}`;
  return { ok: true, caller: { address: forwarded.address ?? peer, origin } };
}

function readAsked(request: IncomingMessage, forwardedHost: string | undefined): Asked {
  const { headers } = request;
  const length = headers["content-length"];
  return {
    method: request.method ?? "",
    target: request.url ?? "",
    hosts: forwardedHost !== undefined ? [forwardedHost] : hostsOf(request.rawHeaders),
    origin: headers.origin,
    fetchSite: one(headers["sec-fetch-site"]),
    cookie: headers.cookie !== undefined,
    bearer: /^bearer /i.test(headers.authorization ?? ""),
    contentType: headers["content-type"] ?? "",
    contentLength: length === undefined ? undefined : Number(length),
  };
}

/** Every `Host` that was sent: Node's `headers` keep the first alone. */
function hostsOf(raw: readonly string[]): string[] {
  const hosts: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts.push(raw[at + 1] ?? "");
  }
  return hosts;
}

/** What a trusted proxy says. The browser is the last address in the chain that we do not trust ourselves. */
function forwardedBy(
  request: IncomingMessage,
  policy: GatePolicy,
): { address?: string; host?: string; proto?: string } {
  const chain = (one(request.headers["x-forwarded-for"]) ?? "")
    .split(",")
    .map((each) => plainAddress(each.trim()))
    .filter((each) => isIP(each) !== 0);
  const address = chain.findLast((each) => !policy.trusts(each)) ?? chain[0];
  const host = one(request.headers["x-forwarded-host"])?.split(",")[0]?.trim();
  const proto = one(request.headers["x-forwarded-proto"])?.split(",")[0]?.trim();
  return {
    ...(address && { address }),
    ...(host && isOurHost(host, policy) && { host }),
    ...(proto && { proto }),
  };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
