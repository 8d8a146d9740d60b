import { BlockList, isIP } from "node:net";

/** What the gate is told once, at the start. */
export interface GatePolicy {
  /** `host[:port]` of every origin the shop answers on. */
  hosts: ReadonlySet<string>;
  /** The shop's own origin is on this machine, so any loopback name and port may be used to reach it. */
  loopback: boolean;
  /** The shop is served over TLS (by a proxy): cookies are `__Host-`, HSTS is sent. */
  secure: boolean;
  /** May this peer speak for others (X-Forwarded-*)? */
  trusts(address: string): boolean;
}

/** Names of this machine. */
export const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * @param origins the shop's, the admin's and the media's, without a trailing slash
 * @param trustedProxies addresses or CIDR ranges
 */
export function gatePolicy(origins: readonly string[], trustedProxies: readonly string[]): GatePolicy {
  const urls = origins.map((origin) => new URL(origin));
  const proxies = blockList(trustedProxies);
  return {
    hosts: new Set(urls.map((url) => url.host)),
    loopback: urls.some((url) => LOOPBACK.has(url.hostname)),
    secure: urls[0]?.protocol === "https:",
    trusts: (address) => {
      const version = isIP(address);
      return version !== 0 && proxies.check(address, version === 6 ? "ipv6" : "ipv4");
    },
  };
}

/** Is this `Host` one of ours? Anything else would reach links, mails and caches. */
export function isOurHost(host: string, policy: GatePolicy): boolean {
  const name = host.toLowerCase();
  if (policy.hosts.has(name)) return true;
  return policy.loopback && LOOPBACK.has(name.replace(/:\d{1,5}$/, ""));
}

/** `::ffff:10.0.0.1`, as a dual-stack socket names an IPv4 peer, is 10.0.0.1. */
export function plainAddress(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
