import { Ajv } from "ajv";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { verify } from "../verify.ts";
import type { Endpoint, JsonSchema } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { type Answer, openTestApi, type TestApi } from "./testing/api.ts";
import { changed, type Path, pathsOf, sampleOf } from "./testing/sample.ts";

const HOSTILE: readonly unknown[] = [
  ...[null, true, [], {}, [[]], [null], { $gt: "" }, { length: -1 }, ["x", "x"]],
  ...[-1, 0, 0.5, -0.5, 1e21, 1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 2 ** 63],
  ...["", " ", "-1", "0.5", "1e9", "NaN", "٣", "'; DROP TABLE orders; --", "%", "\\", "=1+1", "../../etc/passwd"],
  ...["\u0000", "\ud800", "\udc00x", "\u202e", "🎁🇲🇦", "ﷺ", "é".repeat(200), "a".repeat(70_000), "1".repeat(400)],
  ...["2026-02-30T00:00:00Z", "9999-12-31T23:59:59.999Z", "0000-01-01T00:00:00Z", "2016-12-31T23:59:60Z"],
  ...["__proto__", "constructor", "toString", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "x".repeat(1_000_000)],
];

/** Bodies that are no objects, no JSON, say a thing twice, or are nested without end. */
const RAW: readonly string[] = [
  ...["null", "[]", '"x"', "1", "{", "{}}", "{'a':1}", '{"a":NaN}', "\ufeff{}", '{"__proto__":{"a":1}}'],
  ...['{"constructor":{"prototype":{}}}', '{"version":1,"version":-1}', "[".repeat(50_000)],
  ...[`${"[".repeat(20_000)}${"]".repeat(20_000)}`, `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
];

const money = { amount: 100, currency: "MAD" };

/** What fields hold by their names, where their types say too little. */
const NAMED = {
  ...{ amount: 100, currency: "MAD", price: money, country: "MA", city: "Rabat", line1: "1, rue", phone: "0612345678" },
  ...{ email: "leila@example.com", payment_method: "cod", method: "cash", purpose: "marketing", sort: "title" },
  ...{ reward: { code: "percent-off", args: { percent: 10 } }, rule: { match: "all", of: [] }, codes: ["75*"] },
  ...{ components: [], days: null, src: "media/x.jpg", outcome: "no_answer" },
};

// Answers are held against the description too: fields it does not name, or names and are not there, are found.
const ajv = new Ajv({ strict: false, validateFormats: false });

const FULL = process.env.VITRINE_FULL === "1";

type Made = { id: string; version?: number; revision?: string; data?: { id: string }[]; [name: string]: unknown };
type WithBody = Endpoint & { schema: JsonSchema };

const withBody = endpoints.flatMap((each): WithBody[] => {
  const schema = each.body ?? each.optionalBody;
  return schema ? [{ ...each, schema }] : [];
});
const withQuery = endpoints.flatMap(({ method, path, query, success }) =>
  query ? [{ method, path, success, names: Object.keys(query) }] : [],
);
const withId = endpoints.filter(({ path }) => path.includes("{"));

describeEachDatabase("every operation of the API, fed with anything,", (open) => {
  let api: TestApi;
  let key = 0;
  const known: Record<string, unknown> = { ...NAMED };

  const send = (method: string, path: string, body: string) =>
    api.ask(method, path, { body, headers: { "idempotency-key": `k${++key}` } });

  /** Whatever it is: no failure; what was done is told as the description says, and a refusal is a problem with a code, and where it is about the request a pointer. */
  function judge({ status, type, body, raw }: Answer, what: string, { success }: Pick<Endpoint, "success">): void {
    const told = `${what.slice(0, 300)}\n${raw.slice(0, 300)}`;
    expect(status, told).toBeLessThan(500);
    if (status < 400) {
      expect([status, "schema" in success ? ajv.validate(success.schema, body) : true, ajv.errors], told).toEqual([
        success.status,
        true,
        null,
      ]);
      return;
    }
    expect(type, told).toBe("application/problem+json");
    expect(body.code, told).toMatch(/^[a-z_]+(\.[a-z_]+)+$/);
    if (body.code === "request.invalid") expect(JSON.parse(raw), told).toHaveProperty("pointer");
  }

  /** The smallest body that an operation should take. */
  function bodyFor({ path, method, schema }: WithBody, { revision = "" }: Partial<Made> = {}): Record<string, unknown> {
    const to = path.endsWith("/move") ? "shipped" : path.endsWith("/delivery") ? "packed" : known.to;
    const least = sampleOf(schema, { ...known, to, basedOn: revision, revision }) as Record<string, unknown>;
    const doc = pageForTest({ title: { fr: `Page ${key}` }, slug: { fr: `page-${key}` } });
    const zone = { country: "TN", city: `Ville ${key}`, refused: true };
    // The shortest file of the library: what is told from another by its end alone.
    const content = Buffer.from(`\x1aE\xdf\xa3\x42\x82\x84webm ${key}`, "latin1").toString("base64");
    const more: Readonly<Record<string, object>> = {
      "POST /assets": { content },
      "PUT /assets/{id}/file": { content },
      "POST /asset-folders": { name: `Dossier ${key}` },
      "POST /products": {
        ...{ status: "active", variants: [{ sku: `S${key}`, price: money, stock: { on_hand: 1_000_000 } }] },
      },
      "POST /products/bulk": { ids: [known.product_id], change: { status: "active" } },
      "POST /products/{id}/price-schedules": { price: money },
      "POST /stock-adjustments": { delta: 1 },
      "POST /stock-quarantine": { to: "quarantine" },
      "POST /stock-locations": { name: `Dépôt ${key}` },
      "POST /outbox/replay": { all: true },
      "POST /shipping-zones": zone,
      "PUT /shipping-zones/{id}": zone,
      "PUT /shipping-zones": { zones: [zone] },
      "POST /coupons": { code: `CODE${key}` },
      "POST /documents": { doc },
      "POST /campaigns": { doc: { meta: { title: { fr: "Fête" } }, root: {} } },
      "POST /document-bundles": { bundle: doc },
      "POST /document-bundles/plan": { bundle: doc },
      "PUT /documents/{id}": { doc },
    };
    return { ...least, ...more[`${method} ${path}`] };
  }

  async function make(pattern: string, path = pattern): Promise<Made> {
    key++;
    const endpoint = withBody.find((each) => each.method === "POST" && each.path === pattern);
    if (!endpoint) throw new Error(`Nothing is made at ${pattern}`);
    const answer = await send("POST", path, JSON.stringify(bodyFor(endpoint)));
    if (answer.status !== 201) throw new Error(`${path}: ${answer.raw}`);
    const made = JSON.parse(answer.raw) as Made;
    return { ...made, ...made.data?.[0] };
  }

  /** Something for sale that no other operation has been at. */
  async function renew(): Promise<void> {
    const product = await make("/products");
    const [variant] = product.variants as { id: string; sku: string }[];
    Object.assign(known, { sku: variant?.sku, variant_id: variant?.id, product_id: product.id });
  }

  /** Something fresh that an operation's `{id}` names. */
  async function subject(path: string): Promise<Made> {
    const [, room = "", param] = path.split("/");
    if (param === "{country}") return { id: "SN" };
    if (param === "{token}") {
      const made = await make(`/${room}`);
      return { ...made, id: String(made.token) };
    }
    if (param !== "{id}") return { id: "" };
    if (room === "customers") return (await make("/orders")).customer as Made;
    // Leads come from forms alone: what no operation makes is asked for in vain.
    const isMade = withBody.some((each) => each.method === "POST" && each.path === `/${room}`);
    if (!isMade && !["price-schedules", "shipments"].includes(room)) return { id: "01ARZ3NDEKTSV4RRFFQ69G5FAV" };
    if (room !== "shipments" && !path.endsWith("/shipments")) return make(`/${room}`);
    const order = await make("/orders");
    await api.ask("POST", `/orders/${order.id}/confirm`);
    return room === "orders" ? order : make("/orders/{id}/shipments", `/orders/${order.id}/shipments`);
  }

  beforeAll(async () => {
    api = await openTestApi(open().url);
    await renew();
    known.offer_id = (await make("/offers")).id;
    known.other = (await make("/orders")).id;
    known.to = (await make("/stock-locations")).id;
    known.location = known.from = (await api.ask("GET", "/stock-locations")).body.data[0]?.id;
  });
  afterAll(() => api.close());

  test.each(withBody)("$method $path", { timeout: 600_000 }, async (endpoint) => {
    const { schema, method } = endpoint;
    await renew();
    await make("/orders");
    const made = await subject(endpoint.path);
    const path = endpoint.path.replace(/\{\w+\}/, made.id);
    const least = bodyFor(endpoint, made);
    const versioned = made.id !== "" && "version" in ((schema.properties ?? {}) as object);
    const attempt = async (body: string, what = body) => {
      const answer = await send(method, path, body);
      judge(answer, `${method} ${path} ${what}`, endpoint);
      if (answer.status >= 400 || !versioned) return;
      // The next one should not fail on what this one changed.
      const now = await api.ask("GET", path.split("/").slice(0, 3).join("/"));
      least.version = (JSON.parse(now.raw) as Made).version ?? 1;
    };
    const put = (at: Path, value: unknown) =>
      attempt(JSON.stringify(changed(least, schema, at, value, known)), `${at.join("/")}: ${JSON.stringify(value)}`);
    await attempt(JSON.stringify(least));
    for (const raw of RAW) await attempt(raw);
    const places = pathsOf(schema).filter((place) => place.length > 0);
    if (FULL) for (const at of places) for (const value of HOSTILE) await put(at, value);
    else if (places.length > 0) {
      const property = fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...HOSTILE), put);
      await fc.assert(property, { numRuns: 15 });
    }
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  const texts = HOSTILE.flatMap((each) =>
    typeof each === "string" && each.isWellFormed() ? [each.slice(0, 3_000)] : [],
  );

  test.each(withQuery)("$method $path?$names", async ({ method, path, names, success }) => {
    const at = path.replace(/\{\w+\}/, (await subject(path)).id);
    for (const name of [...names, "unknown", "where[id]", "__proto__", ""]) {
      for (const text of texts) {
        judge(await api.ask(method, `${at}?${new URLSearchParams([[name, text]])}`), `${path} ${name}=${text}`, {
          success,
        });
      }
      const twice = await api.ask(method, `${at}?${name}=1&${name}=1`);
      expect([twice.status, twice.body.code], name).toEqual([
        400,
        name === "cursor" ? "request.cursor" : "request.invalid",
      ]);
    }
  });

  test.each(withId)("$method $path with ids of nothing", async ({ method, path, ...endpoint }) => {
    const schema = endpoint.body ?? endpoint.optionalBody;
    const body = schema && JSON.stringify(bodyFor({ ...endpoint, method, path, schema }));
    for (const text of texts.filter(Boolean)) {
      const at = path.replace(/\{\w+\}/, encodeURIComponent(text));
      const headers = { "idempotency-key": `k${++key}` };
      const answer = await api.ask(method, at, body === undefined ? { headers } : { headers, body });
      judge(answer, `${method} ${at}`, endpoint);
      expect(answer.status, `${at.slice(0, 100)} ${answer.raw.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
    }
  });

  test("and every invariant still holds", async () => {
    expect((await verify(open().db.read)).filter((check) => check.broken > 0)).toEqual([]);
  });
});
