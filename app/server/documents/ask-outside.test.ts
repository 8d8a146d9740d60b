import { expect, it } from "vitest";
import { OutboundError } from "#app/platform/outbound.server.ts";
import { askOutside } from "./ask-outside.ts";

const moved = (to: string) => new Response(null, { status: 301, headers: { location: to } });
const SITES: Readonly<Record<string, () => Response>> = {
  "https://there.ma/": () => new Response(null),
  "https://gone.ma/": () => new Response(null, { status: 404 }),
  "https://moved.ma/": () => moved("/new"),
  "https://moved.ma/new": () => new Response(null, { status: 410 }),
  "https://plain.ma/": () => moved("http://10.0.0.1/"),
  "https://round.ma/": () => moved("https://round.ma/"),
};

const asked: string[] = [];
const fetchFrom = (url: string) => async () => {
  asked.push(url);
  const site = SITES[url];
  if (!site) throw new OutboundError("cannot be reached");
  return site();
};

it("asks each address along its redirects, and never one without TLS", async () => {
  const answers = await askOutside([...Object.keys(SITES), "https://nobody.ma/"], fetchFrom);
  expect(Object.fromEntries(answers)).toEqual({
    ...{ "https://there.ma/": 200, "https://gone.ma/": 404, "https://moved.ma/": 410, "https://moved.ma/new": 410 },
    ...{ "https://plain.ma/": 301, "https://round.ma/": 310, "https://nobody.ma/": 0 },
  });
  expect(asked.every((url) => url.startsWith("https:"))).toBe(true);
});

it("asks no more than so many, and nobody within the shop's own network", async () => {
  const many = Array.from({ length: 60 }, (_, index) => `https://there.ma/${index}`);
  expect((await askOutside(many, () => async () => new Response(null))).size).toBe(40);
  expect(await askOutside(["https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/x"])).toEqual(
    new Map([
      ["https://127.0.0.1/", 0],
      ["https://[::1]/", 0],
      ["https://169.254.169.254/x", 0],
    ]),
  );
});
