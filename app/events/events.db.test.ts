import { beforeAll, describe, expect, test } from "vitest";
import { ulids } from "#app/commerce/kernel/ids.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import type { EventBatch, ToldEvent } from "#runtime/events/events.ts";
import { starterForm } from "#templates/starter/starter.ts";
import { EventDesk, forgetEvents, formFunnel, readEvents } from "./index.server.ts";
import { batchOf, told } from "./testing/tell.ts";

const AGENT = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

describeShop("the stream of events", (open) => {
  let desk: EventDesk;
  let form: { id: string; revision: string };
  const failures: unknown[] = [];
  let shop = defaultShop;
  const deskOf = (perAddressPerMinute = 100_000, now = () => Date.now()) =>
    new EventDesk({
      ...{ db: open().engine.db, shop: async () => shop, now, perAddressPerMinute, own: false },
      roundMs: 5,
      failed: (error) => failures.push(error),
    });
  const send = (batch: EventBatch | string, more: object = {}, to = desk) =>
    to.take({
      ...{ body: typeof batch === "string" ? batch : JSON.stringify(batch), address: "10.0.0.1", agent: AGENT },
      ...{ cookie: undefined, privacy: undefined, ...more },
    });
  const field = (name: string): ToldEvent =>
    told({ type: "field_reached", form: form.id, form_revision: form.revision, field: name });
  const all = (sql: string, binds: string[] = []) => open().engine.db.read.all(sql, binds);
  const kept = async (ids: readonly string[]) =>
    (await all(`SELECT id FROM events WHERE id IN (${ids.map(() => "?").join(", ")})`, [...ids])).length;
  const countOf = async (part: string) => {
    const { fields } = await formFunnel(open().engine.db.read, { form: form.id });
    return fields.find((each) => each.field === part)?.reached ?? 0;
  };

  beforeAll(async () => {
    desk = deskOf();
    const made = must(await open().engine.command(staff, (ctx) => createDocument(ctx, starterForm)));
    form = { id: made.id, revision: made.revision };
  });

  test("keeps what it answered for, once, however often and in whatever company it is sent again", async () => {
    const [one, two, three] = [field("city"), field("city"), field("city")];
    expect(await send(batchOf([one, two]))).toEqual({ outcome: "kept" });
    const again = await Promise.all([send(batchOf([two, three])), send(batchOf([three, one])), send(batchOf([two]))]);
    expect(again.every(({ outcome }) => outcome === "kept")).toBe(true);
    expect(await kept([one.id, two.id, three.id])).toBe(3);
    expect(await countOf("city")).toBe(3);
  });

  test("two servers that are sent the same count it once", async () => {
    const events = Array.from({ length: 40 }, () => field("phone"));
    const desks = [deskOf(), deskOf()];
    await Promise.all(desks.flatMap((each) => events.map((event) => send(batchOf([event]), {}, each))));
    await desk.settled();
    expect(failures).toEqual([]);
    expect(await countOf("phone")).toBe(40);
  });

  test("nothing is lost or counted twice of many at once", async () => {
    const batches = Array.from({ length: 150 }, () =>
      batchOf([field("name"), field("name"), told({ type: "page_view" })]),
    );
    const outcomes = await Promise.all(batches.map((batch) => send(batch)));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["kept"]));
    await desk.settled();
    expect(await kept(batches.flatMap(({ events }) => events.map(({ id }) => id)))).toBe(450);
    expect(await countOf("name")).toBe(300);
  });

  test("thanks robots and keeps nothing of them, nor of what was made up", async () => {
    const event = field("address");
    expect(await send(batchOf([event]), { agent: "Googlebot/2.1" })).toEqual({ outcome: "ignored" });
    expect(await send(batchOf([event]), { agent: undefined })).toEqual({ outcome: "ignored" });
    const invented = { ...event, form: ulids.next(), form_revision: ulids.next() };
    expect(await send(batchOf([invented]))).toEqual({ outcome: "ignored" });
    expect(await send(batchOf([{ ...event, form_revision: ulids.next() }]))).toEqual({ outcome: "ignored" });
    expect(await send(batchOf([field("made-up"), { ...event, id: ulids.next(), field: "address_2" }]))).toEqual({
      outcome: "kept",
    });
    expect(await countOf("made-up")).toBe(0);
    expect(await countOf("address")).toBe(1);
  });

  test.each(["", "{", "[]", "null", '{"v":1}', `{"v":1,"events":${"[".repeat(9_000)}`])(
    "refuses what is no batch: %.10s",
    async (body) => expect(await send(body)).toEqual({ outcome: "malformed" }),
  );

  test("knows nobody again who has not said yes, or whose browser says no", async () => {
    const ids = { session: ulids.next(), visitor: ulids.next() };
    const yes = { cookie: "a=b; vitrine_consent=measure" };
    const known = async (more: object) => {
      const event = told({ type: "page_view" });
      await send(batchOf([event], ids), more);
      return (await all("SELECT session_id, visitor_id FROM events WHERE id = ?", [event.id])).map((row) => ({
        ...row,
      }));
    };
    expect(await known(yes)).toEqual([{ session_id: ids.session, visitor_id: ids.visitor }]);
    const nobody = [{ session_id: null, visitor_id: null }];
    expect(await known({})).toEqual(nobody);
    expect(await known({ cookie: "vitrine_consent=none" })).toEqual(nobody);
    expect(await known({ ...yes, privacy: "1" })).toEqual(nobody);
    // Of a shop that asks itself, only an answer to what it asks today.
    shop = { ...defaultShop, consent: { asks: true, version: 2, policy: "" } };
    expect(await known(yes)).toEqual(nobody);
    expect(await known({ cookie: "vitrine_consent=measure.1" })).toEqual(nobody);
    expect(await known({ cookie: "vitrine_consent=none.2" })).toEqual(nobody);
    expect(await known({ cookie: "vitrine_consent=measure.2" })).not.toEqual(nobody);
    shop = defaultShop;
  });

  test("an address that sends without end is told to come later", async () => {
    const limited = deskOf(2);
    const outcomes = [];
    for (let n = 0; n < 3; n++) outcomes.push(await send(batchOf([field("city")]), { address: "10.9.9.9" }, limited));
    expect(outcomes.at(-1)).toMatchObject({ outcome: "later", retryAfterSeconds: expect.any(Number) });
  });

  describe("orders", () => {
    let orderId: string;
    beforeAll(async () => {
      await sell(open().engine, { sku: "SUIVI" });
      const origin = { form: form.id, formRevision: form.revision };
      const input = orderFor("SUIVI", 1, { origin });
      const placed = must(await open().engine.placeOrder(shopper, { input, key: ulids.next(), scope: "test" }));
      orderId = placed.order.id;
    });

    test("join the stream as they go their way, with what led to them, once", async () => {
      await open().engine.outbox.drain();
      const events = await all("SELECT type, form_id FROM events WHERE order_id = ?", [orderId]);
      expect(events.map((row) => ({ ...row }))).toEqual([{ type: "order_placed", form_id: form.id }]);
      const counts = await all("SELECT n FROM event_counts WHERE type = 'order_placed' AND form_id = ?", [form.id]);
      expect(counts.map((row) => Number(row.n))).toEqual([1]);
    });
  });

  test("single events are forgotten after a while, and what was counted of them stays", async () => {
    const past = Date.now() - 100 * 86_400_000;
    const event = field("coupon");
    await send(
      batchOf([{ ...event, at: past }], { sent: past }),
      {},
      deskOf(1_000, () => past),
    );
    const before = await all("SELECT id FROM events");
    const forgotten = must(
      await open().engine.command(staff, async (ctx) => ({ ok: true, value: await forgetEvents(ctx) })),
    );
    expect(forgotten).toBe(1);
    expect(await all("SELECT id FROM events")).toHaveLength(before.length - 1);
    expect(await countOf("coupon")).toBe(1);
  });

  test("are read by days, in order, each once", async () => {
    const ids: string[] = [];
    for await (const event of readEvents(open().engine.db.read, { from: "2000-01-01", until: "2999-12-31" })) {
      ids.push(`${event.day} ${event.id}`);
    }
    const [row] = await all("SELECT COUNT(*) AS n FROM events");
    expect(ids).toHaveLength(Number(row?.n));
    expect(ids).toEqual([...ids].sort());
  });
});
