import { createServer, type Server } from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { outboundFetch } from "./outbound.server.ts";
import { seal, unseal } from "./secret.server.ts";

let server: Server;
let base = "";
let reached = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    reached++;
    if (request.url === "/redirect") response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    else if (request.url === "/large") response.end("x".repeat(5_000));
    else if (request.url === "/drip") response.write("a");
    else if (request.url !== "/hang") response.end("fine");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a service is asked, and answers", async () => {
  expect(await (await outboundFetch([base])(`${base}/x`)).text()).toBe("fine");
});

test.each([
  ["/redirect", /redirect/],
  ["/large", /more than 1000 bytes/],
  ["/hang", /did not answer within 200 ms/],
  ["/drip", /did not answer within 200 ms/],
])("%s is cut off", async (path, words) => {
  await expect(outboundFetch([base], { timeoutMs: 200, maxBytes: 1_000 })(`${base}${path}`)).rejects.toThrow(words);
});

/** Ways to write an address that is not a stranger's: as itself, in other figures, under a mask, or by a name that leads there. */
const PRIVATE_FORMS = [
  // This machine.
  ...["127.0.0.1", "127.0.0.2", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001"],
  ...["0x7F.0x0.0x0.0x1", "0.0.0.0", "0", "0x0", "127.255.255.255", "１２７.0.0.1", "127。0。0。1", "①27.0.0.1"],
  ...["[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[0000::0001]"],
  // Its neighbours, and the addresses of clouds that hand out keys.
  ...["10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.1.254", "100.64.0.1"],
  ...["169.254.169.254", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "169.254.170.2", "192.0.0.192"],
  // Kept for special use.
  ...["192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.250"],
  ...["240.0.0.1", "255.255.255.255"],
  // IPv6, bare and with an IPv4 address inside.
  ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:0:127.0.0.1]"],
  ...["[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]"],
  ...["[2001:0:7f00:1::]", "[2001:db8::1]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]"],
  ...["[3fff::1]", "[100::1]"],
];
/** Names that lead to such an address, as the world's resolvers would answer. */
const PRIVATE_NAMES: Readonly<Record<string, string[]>> = {
  "127.0.0.1.nip.io": ["127.0.0.1"],
  "169-254-169-254.sslip.io": ["169.254.169.254"],
  localhost: ["127.0.0.1", "::1"],
  "localhost.": ["127.0.0.1"],
  "ip6-localhost": ["::1"],
  "metadata.google.internal": ["169.254.169.254"],
  "mapped.example": ["::ffff:10.0.0.1"],
  "zoned.example": ["fe80::1%eth0"],
};

test("there are more than sixty forms", () => {
  expect(new Set([...PRIVATE_FORMS, ...Object.keys(PRIVATE_NAMES)]).size).toBeGreaterThanOrEqual(60);
});

/** What each service's fetch is made with. */
const SERVICES = [
  ["https://api.stripe.com"],
  ["https://sheets.googleapis.com", "https://oauth2.googleapis.com/token"],
  ["https://graph.facebook.com"],
];

test.each([
  ...[...PRIVATE_FORMS, ...Object.keys(PRIVATE_NAMES)].map((host) => `http://${host}/`),
  ...["https://api.stripe.com.evil.example/", "https://api.stripe.com@evil.example/", "https://api.stripe.com:444/"],
  ...["http://api.stripe.com/", "file:///etc/passwd", "data:text/plain,x", "gopher://127.0.0.1/"],
])("%s is no address of any service: nothing is looked up, nothing is reached", async (url) => {
  const before = reached;
  for (const bases of SERVICES) {
    const asked: string[] = [];
    const send = outboundFetch(bases, {}, async (name) => {
      asked.push(name);
      return [];
    });
    await expect(send(url)).rejects.toThrow("not an address");
    expect(asked).toEqual([]);
  }
  expect(reached).toBe(before);
});

test.each(PRIVATE_FORMS)("%s is reached by no service, were it its very own address", async (host) => {
  const base = `https://${host}`;
  const send = outboundFetch([base], {}, async () => [{ address: "127.0.0.1", family: 4 }]);
  await expect(send(base)).rejects.toThrow(/public internet/);
});

test.each(Object.entries(PRIVATE_NAMES))("%s, which leads to %j, is reached by no service", async (name, addresses) => {
  const send = outboundFetch([`https://${name}`], {}, async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );
  await expect(send(`https://${name}`)).rejects.toThrow(/public internet/);
});

/** Where a call to a name goes on to connect, and how often its addresses were asked for. */
async function connections(answers: readonly string[][]): Promise<{ asked: number; connected: string[] }> {
  let asked = 0;
  const connected: string[] = [];
  const connect = vi.spyOn(net.Socket.prototype, "connect").mockImplementation(function (this: net.Socket, ...args) {
    const [options] = (Array.isArray(args[0]) ? args[0] : args) as unknown as [net.TcpNetConnectOpts];
    options.lookup?.(options.host ?? "", { all: true }, (error, found) => {
      if (Array.isArray(found)) connected.push(...found.map(({ address }) => address));
      this.destroy(error ?? new Error("far enough"));
    });
    return this;
  });
  const send = outboundFetch(["https://named.example"], {}, async () =>
    (answers[asked++] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );
  await expect(send("https://named.example/")).rejects.toThrow("cannot be reached");
  connect.mockRestore();
  return { asked, connected };
}

test("the address that was checked is the one that is connected to, whatever the name says a moment later", async () => {
  expect(await connections([["93.184.216.34"], ["127.0.0.1"]])).toEqual({ asked: 1, connected: ["93.184.216.34"] });
});

test("of a name's addresses the public ones alone are tried", async () => {
  const { connected } = await connections([["10.0.0.1", "8.8.8.8", "::1", "2a00:1450:4007::1"]]);
  expect(connected).toEqual(["8.8.8.8", "2a00:1450:4007::1"]);
});

test("what is sealed opens with the same secret and purpose alone, and not when a bit was changed", () => {
  const sealed = seal("s".repeat(40), "a", "sk_live_1");
  expect(unseal("s".repeat(40), "a", sealed)).toBe("sk_live_1");
  expect(seal("s".repeat(40), "a", "sk_live_1")).not.toBe(sealed);
  expect(unseal("t".repeat(40), "a", sealed)).toBeUndefined();
  expect(unseal("s".repeat(40), "b", sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(unseal("s".repeat(40), "a", `v1.${bytes.toString("base64url")}`)).toBeUndefined();
  expect(unseal("s".repeat(40), "a", "v1.")).toBeUndefined();
});
