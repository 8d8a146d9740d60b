import { expect, test } from "vitest";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import { moveDelivery } from "../shipments/index.server.ts";
import {
  assignOrder,
  confirmOrder,
  countCalls,
  findQueue,
  findTimeline,
  listOrders,
  type OrdersQuery,
} from "./index.server.ts";

describeShop("an order in somebody's care", (open) => {
  let keys = 0;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const place = async (sku: string) =>
    must(await open().engine.placeOrder(shopper, { input: orderFor(sku), key: `care-${++keys}`, scope: "test" })).order;
  const kinds = async (id: string) => (await findTimeline(open().engine.db.read, id)).map((event) => event.kind);

  test("is found by who it is, by its region and by its carrier", async () => {
    await sell(open().engine, { sku: "CARE" });
    const [mine, other] = [await place("CARE"), await place("CARE")];
    const agent = { id: "01J00000000000000000AGENT1", name: "Nadia ⭐ نادية" };
    expect(must(await act((ctx) => assignOrder(ctx, mine.id, agent))).agent).toEqual(agent);
    must(await act((ctx) => assignOrder(ctx, mine.id, agent)));
    expect((await kinds(mine.id)).filter((kind) => kind === "assigned")).toHaveLength(1);
    const { read } = open().engine.db;
    const found = async (filter: OrdersQuery) => (await listOrders(read, filter)).data.map(({ id }) => id);
    expect(await found({ agent: agent.id })).toEqual([mine.id]);
    expect(await found({ agent: "none" })).toContain(other.id);
    expect(await found({ agent: "none" })).not.toContain(mine.id);
    const queue = await open().engine.query((q) => findQueue(q, { agent: agent.id }));
    expect([queue.orders.map(({ id }) => id), queue.due]).toEqual([[mine.id], 1]);
    expect(await open().engine.query((q) => countCalls(q, 1))).toBe(1);
    must(await act((ctx) => confirmOrder(ctx, mine.id)));
    must(await act((ctx) => moveDelivery(ctx, mine.id, "packed", { carrier: "Ozon Éxpress" })));
    expect(await found({ carrier: "ozon express" })).toEqual([mine.id]);
    must(await act((ctx) => confirmOrder(ctx, other.id)));
    must(await act((ctx) => moveDelivery(ctx, other.id, "packed")));
    expect(await found({ carrier: "📦" })).toEqual([]);
    expect(await found({ region: mine.address.region ?? "", agent: agent.id })).toEqual([mine.id]);
    expect(must(await act((ctx) => assignOrder(ctx, mine.id, null))).agent).toBeNull();
    expect(refusalOf(await act((ctx) => assignOrder(ctx, "nobody", agent)))).toBe("order.not_found");
  });
});
