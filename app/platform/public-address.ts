import { BlockList, isIP } from "node:net";

/** IPv4 networks that are no stranger's: this host's, the local ones, and those kept for special use (IANA's registry, RFC 6890). */
const SPECIAL_V4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
];
/** Of IPv6 the global unicast block alone is public, and these of it are not: Teredo and its like, examples, 6to4. */
const PUBLIC_V6 = ["2000::/3"];
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const special = { ipv4: networks(SPECIAL_V4, "ipv4"), ipv6: networks(SPECIAL_V6, "ipv6") };
const global = networks(PUBLIC_V6, "ipv6");

/** May somebody outside be behind this address? What is no IP address, or wears another as a mask, is not public. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.ipv4.check(address, "ipv4");
    case 6:
      return !address.includes("%") && global.check(address, "ipv6") && !special.ipv6.check(address, "ipv6");
    default:
      return false;
  }
}

function networks(list: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const block = new BlockList();
  for (const network of list) {
    const [address = "", bits] = network.split("/");
    block.addSubnet(address, Number(bits), family);
  }
  return block;
}
