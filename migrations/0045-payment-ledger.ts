import { ulids } from "#app/commerce/kernel/ids.ts";
import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/**
 * Several payments an order: each is an intent with its sums, and its entries (captures, refunds, remittances) are the
 * ledger those sums come from. The order keeps what it comes to.
 */
export default {
  async up(tx) {
    await addColumns(tx, "payments", {
      provider: { type: "word", fallback: "manual" },
      authorised: { type: "int", fallback: 0 },
      captured: { type: "int", fallback: 0 },
      refunding: { type: "int", fallback: 0 },
      refunded: { type: "int", fallback: 0 },
      remitted: { type: "int", fallback: 0 },
      /** What the provider calls the money itself, where that is not the intent: Stripe's `pi_…` beside `cs_…`. */
      provider_payment: { type: "key?" },
      account: { type: "key?" },
      live: { type: "flag", fallback: 0 },
      url: { type: "text?" },
      note: { type: "line?" },
      voucher_id: { type: "id?" },
      expires_at: { type: "int?" },
    });
    await addIndex(tx, "payments", ["provider", "provider_ref"], { unique: true });
    await addIndex(tx, "payments", ["provider_payment"]);
    await createTable(tx, "payment_entries", {
      columns: {
        id: "id",
        payment_id: "id",
        order_id: "id",
        kind: "word",
        state: "word",
        amount: "int",
        currency: "currency",
        provider_ref: "key?",
        request_key: "hash?",
        reason: "line?",
        actor_kind: "word",
        actor_id: "id?",
        actor_name: "line?",
        at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["request_key"]],
      indexes: [["order_id", "id"], ["payment_id"]],
    });
    await addColumns(tx, "orders", {
      authorised: { type: "int", fallback: 0 },
      /** Captured less refunded. */
      paid: { type: "int", fallback: 0 },
      refunded: { type: "int", fallback: 0 },
      /** By carriers at doors, and what of it they have handed over. */
      collected: { type: "int", fallback: 0 },
      remitted: { type: "int", fallback: 0 },
      /** A payment at a provider is open. */
      awaiting: { type: "flag", fallback: 0 },
    });
    while ((await carryOver(tx)) > 0);
  },
} satisfies Migration;

/** What was collected before there was a ledger becomes its first entries, a slice at a time. */
async function carryOver(tx: Tx): Promise<number> {
  const rows = await tx.all(
    "SELECT id, order_id, state, amount, currency, created_at, updated_at FROM payments WHERE state IN ('paid', 'remitted') LIMIT 50",
  );
  for (const row of rows) {
    const amount = Number(row.amount);
    const remitted = row.state === "remitted" ? amount : 0;
    await tx.run("UPDATE payments SET captured = ?, remitted = ?, state = 'captured' WHERE id = ?", [
      amount,
      remitted,
      row.id ?? "",
    ]);
    await tx.run("UPDATE orders SET paid = ?, collected = ?, remitted = ? WHERE id = ?", [
      ...[amount, amount, remitted],
      row.order_id ?? "",
    ]);
    for (const kind of remitted > 0 ? ["capture", "remit"] : ["capture"]) {
      await tx.run(
        "INSERT INTO payment_entries (id, payment_id, order_id, kind, state, amount, currency, actor_kind, at, updated_at) VALUES (?, ?, ?, ?, 'done', ?, ?, 'system', ?, ?)",
        [
          ...[ulids.next(), row.id ?? "", row.order_id ?? "", kind, amount, row.currency ?? ""],
          ...[(kind === "remit" ? row.updated_at : row.created_at) ?? 0, row.updated_at ?? 0],
        ],
      );
    }
  }
  return rows.length;
}
