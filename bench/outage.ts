import { generateKeyPairSync } from "node:crypto";
import { fakeSheets } from "../e2e/fakes/google-sheets/server.ts";
import { fakeStripe } from "../e2e/fakes/stripe/server.ts";
import { fakeWhatsapp } from "../e2e/fakes/whatsapp/server.ts";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { apiBuyer, phoneOf } from "../e2e/flows/rush.ts";
import { addVariant } from "../e2e/flows/stock.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { type OrderLoad, placeOrders } from "./lib/order-load.ts";
import { type Figure, record } from "./lib/record.ts";
import { dataOf } from "./lib/time-answers.ts";

const rounds = 5;
const seconds = 6;
const connections = 8;
/** Longer than anybody waits. */
const foreverMs = 3_600_000;

/** Orders while WhatsApp, Google Sheets and Stripe take every call and answer none, beside orders of a shop without them. */
await record("outage", async () => {
  const services = [await fakeWhatsapp(), await fakeSheets(), await fakeStripe()] as const;
  const [whatsapp, sheets, stripe] = services;
  for (const service of services) service.delay(foreverMs);
  const mariaDb = await startMariaDb();
  try {
    const shop = await startShop({
      demo: false,
      databaseUrl: await mariaDb.createDatabase(),
      env: {
        ...{ VITRINE_LOG: "silent", VITRINE_API_PER_TOKEN: "10000000", VITRINE_ALLOW_TEST_ENDPOINTS: "1" },
        ...{ WHATSAPP_API_BASE: whatsapp.url, GOOGLE_SHEETS_BASE: sheets.url, GOOGLE_TOKEN_URL: sheets.tokenUrl },
        STRIPE_API_BASE: stripe.url,
      },
    });
    try {
      return await measure(shop, () => services.reduce((sum, { calls }) => sum + calls.length, 0));
    } finally {
      for (const service of services) service.delay(0);
      await shop.dispose();
    }
  } finally {
    await mariaDb.stop();
    for (const service of services) await service.close();
  }
});

async function measure(shop: RunningShop, calls: () => number): Promise<{ figures: Figure[]; notes: string[] }> {
  const token = await tokenFor(shop, "write");
  const cookie = await sessionOf(shop, "owner");
  const typed = settings();
  const { sku } = await addVariant(shop, token, 1_000_000);
  let placed = 0;
  const next = () => apiBuyer(token, sku, crypto.randomUUID(), phoneOf(placed++));
  const load = () => placeOrders(shop.origin, { seconds, connections, next });
  await load();
  const loads: Record<"none" | "hanging", OrderLoad[]> = { none: [], hanging: [] };
  // In turns: what else runs on the machine meets both alike.
  for (let round = 0; round < rounds; round++) {
    await join(shop, cookie, typed, { enabled: false, version: 2 * round });
    loads.none.push(await load());
    await join(shop, cookie, typed, { enabled: true, version: 2 * round + 1 });
    loads.hanging.push(await load());
  }
  const figuresOf = (name: string, results: readonly OrderLoad[]): Figure[] => [
    { name: `${name}: orders`, unit: "/s", rounds: results.map(({ orders }) => orders) },
    { name: `${name}: p50`, unit: "ms", rounds: results.map(({ p50 }) => p50) },
    { name: `${name}: p99`, unit: "ms", rounds: results.map(({ p99 }) => p99) },
  ];
  return {
    figures: [
      ...figuresOf("no services", loads.none),
      ...figuresOf("three that hang", loads.hanging),
      {
        name: "p99 with them, of p99 without",
        unit: "",
        rounds: loads.hanging.map(({ p99 }, round) => p99 / (loads.none[round]?.p99 ?? Number.NaN)),
      },
      { name: "calls that hung", unit: "", rounds: [calls()] },
    ],
    notes: [`API, cash on delivery, MariaDB, ${connections} buyers, ${seconds} s a round, in turns on one shop`],
  };
}

/** What a merchant types for each service; made up, of the form each asks for. */
function settings(): Record<string, Record<string, string>> {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const account = {
    type: "service_account",
    client_email: "shop@bench.iam.gserviceaccount.com",
    private_key: privateKey,
  };
  return {
    whatsapp: { access_token: "token-of-the-bench", phone_number_id: "123456789", recipient: "+212600000000" },
    "google-sheets": { service_account: JSON.stringify(account), spreadsheet: "spreadsheet", sheet: "Commandes" },
    stripe: { secret_key: "sk_test_of_the_bench", webhook_secret: "whsec_of_the_bench" },
  };
}

async function join(
  shop: RunningShop,
  cookie: string,
  typed: ReturnType<typeof settings>,
  { enabled, version }: { enabled: boolean; version: number },
): Promise<void> {
  for (const [name, values] of Object.entries(typed)) {
    const answer = await fetch(`${shop.origin}${dataOf("_admin.admin.settings.integrations")}`, {
      method: "POST",
      headers: { cookie, origin: shop.origin, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ name, version: String(version), ...(enabled && { enabled: "on" }), ...values }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name} could not be set: ${answer.status} ${text.slice(0, 300)}`);
  }
}
