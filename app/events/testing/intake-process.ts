/**
 * A process of its own that takes visitors' events in, for tests that kill it. Node runs this file as it is.
 * Arguments: database URL. Each event that was acknowledged is a line on stdout, its id.
 */
import { setImmediate as turn } from "node:timers/promises";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { EventDesk } from "../index.server.ts";
import { batchOf, told } from "./tell.ts";

const VISITORS = 12;
const [url = ""] = process.argv.slice(2);
const desk = new EventDesk({
  ...{ db: openDatabase(url), shop: async () => defaultShop, now: () => Date.now(), own: false },
  ...{ perAddressPerMinute: 1_000_000, roundMs: 5 },
  failed: (error) => process.stderr.write(`${String(error)}\n`),
});

async function visit(): Promise<never> {
  for (;;) {
    const events = Array.from({ length: 7 }, () => told({ type: "page_view" }));
    const body = JSON.stringify(batchOf(events));
    const sent = { address: "10.0.0.1", agent: "Mozilla/5.0 Chrome/130.0", cookie: undefined, privacy: undefined };
    // Many telephones send again what they were not answered for, also what was kept all the same.
    const answers = await Promise.all([desk.take({ ...sent, body }), desk.take({ ...sent, body })]);
    if (answers.some(({ outcome }) => outcome === "kept")) {
      process.stdout.write(events.map(({ id }) => `${id}\n`).join(""));
    }
  }
}

/** What came in a rush is taken apart all the while, so that the end meets that too. */
async function settle(): Promise<never> {
  for (;;) {
    await desk.settled();
    await turn();
  }
}

await Promise.all([...Array.from({ length: VISITORS }, visit), settle()]);
