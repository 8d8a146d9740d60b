import { tokenFor } from "../e2e/fixtures/api.ts";
import { createDatabase, dropDatabase, startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { bulkOrders } from "./lib/bulk-orders.ts";
import { type Figure, record } from "./lib/record.ts";
import { dataOf, timeAnswers } from "./lib/time-answers.ts";

const orders = 100_000;
const rounds = 9;

/** What staff ask of the list. The last ones find nothing or next to nothing, so that nothing ends the search early. */
const questions: Record<string, string> = {
  "first page": "",
  "to confirm": "state=placed",
  "a page far back": "cursor=01JQ0000000000000000000000",
  "a tag": "tag=vip",
  "two days": "from=2025-03-01&to=2025-03-02",
  "a whole phone": "q=06%2012%2034%2056%2078",
  "an order number": "q=MZ-51001",
  "a name": "q=amina",
  "refused at the door": "delivery=refused",
  "five filters, nothing": "state=completed&city=fes&source=phone&payment=unpaid&desk=busy",
  "the end of a phone": "q=998877",
  "a name nobody has": "q=zzyzx%20quux",
};

/** What else staff look at, whose figures come from all orders. */
const screens: Record<string, string> = {
  "the desk that calls": "_admin.admin.desk",
  "the home screen": "_admin.admin._index",
  "the frame with its counts, asked for on every screen": "_admin.admin",
};

/** Names of the API's parameters where the screen's are shorter. */
const apiNames: Record<string, string> = { payment: "payment_state", delivery: "delivery_state", desk: "desk_state" };

/** The list of orders with its filters and its search on 100,000 orders, at the server, on both databases. */
await record("orders-list", async () => {
  const mariaDb = await startMariaDb();
  const database = await createDatabase(mariaDb.url);
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", database))],
      notes: [
        `${orders} orders with a line each, besides the demo shop's; one request at a time over loopback`,
        "API: a page of 50 orders with lines, tags and parcels; screen: the same with the counts of its views",
        "goal: under 150 ms",
      ],
    };
  } finally {
    await dropDatabase(database);
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const env = { VITRINE_API_PER_TOKEN: "1000000", VITRINE_LOG: "warn" };
  const shop = await startShop({ ...(databaseUrl && { databaseUrl }), env });
  try {
    await bulkOrders(shop.databaseUrl, orders);
    const token = await tokenFor(shop, "read");
    const cookie = await sessionOf(shop, "owner");
    const figures: Figure[] = [];
    for (const [question, query] of Object.entries(questions)) {
      const api = `/api/v1/orders?${query.replace(/\b(payment|delivery|desk)=/g, (_, key: string) => `${apiNames[key]}=`)}`;
      const screen = dataOf("_admin.admin.orders._index", query);
      figures.push({
        name: `${name}, API: ${question}`,
        unit: "ms",
        rounds: await timeAnswers(shop, api, { authorization: `Bearer ${token}` }, rounds),
      });
      figures.push({
        name: `${name}, screen: ${question}`,
        unit: "ms",
        rounds: await timeAnswers(shop, screen, { cookie }, rounds),
      });
    }
    for (const [screen, route] of Object.entries(screens)) {
      figures.push({
        name: `${name}, ${screen}`,
        unit: "ms",
        rounds: await timeAnswers(shop, dataOf(route), { cookie }, rounds),
      });
    }
    return figures;
  } finally {
    await shop.dispose();
  }
}
