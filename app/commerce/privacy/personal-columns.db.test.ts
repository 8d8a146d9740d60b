import { expect, test } from "vitest";
import { describeShop, type TestShop } from "#app/testing/shop.ts";
import { PERSONAL_DATA } from "./personal-data.ts";

/**
 * Data table: every table of the database, with the words in it that say nothing of a buyer. "all": none of its columns
 * does. A table that is not here, or a column that is neither here nor in `PERSONAL_DATA`, fails the test: whoever adds one
 * says which it is.
 */
const IMPERSONAL: Readonly<Record<string, "all" | readonly string[]>> = {
  // The goods and the shop.
  ...all("settings counters products variants product_images collections collection_products product_types"),
  ...all("product_attributes product_attribute_values product_tags bundle_items price_history price_schedules"),
  ...all("stock_levels stock_movements stock_locations location_levels stock_product_lows stock_alerts stock_holds"),
  ...all(
    "imported_stock offers shipping_zones shipping_desks shipping_postcodes integrations schema_migrations migration_lock",
  ),
  ...all("documents document_revisions publications document_slugs template_assignments document_redirects"),
  ...all("document_proposals preview_links assets asset_folders asset_uses"),
  // The people who work there.
  ...all(
    "staff_users staff_links staff_sessions api_tokens saved_views exports document_presence document_locks document_comments template_proposals campaign_states campaign_log",
  ),
  // Ids, figures and keys: what they are of is blanked where it lies.
  ...all(
    "order_lines order_line_components shipment_lines shipment_returns carts cart_lines cart_items coupon_customers coupon_redemptions",
  ),
  ...all("voucher_entries outbox deliveries erasures form_answer_events order_campaigns event_counts event_packs"),
  order_events: ["kind", "actor_kind", "actor_name"],
  shipments: ["state", "carrier", "carrier_key", "currency"],
  payments: ["method", "state", "provider", "provider_ref", "provider_payment", "account", "currency"],
  payment_entries: ["kind", "state", "currency", "provider_ref", "request_key", "actor_kind", "actor_name"],
  order_returns: ["fees", "currency", "actor_kind", "actor_name"],
  vouchers: ["code", "currency"],
  coupons: ["code"],
  form_files: ["form", "type", "hash"],
  jobs: ["kind", "subject", "once", "state", "claimed_by"],
  inbox: ["provider", "event_id", "kind", "subject", "state"],
  // An answer that is kept for a key holds an order: `erasePerson` blanks it.
  idempotency: ["scope", "idempotency_key", "request_hash", "state", "body"],
  orders: [
    ...["number", "token_hash", "state", "payment_state", "delivery_state", "payment_method", "country", "region"],
    ...[
      "currency",
      "locale",
      "source",
      "delivery",
      "tax_rates",
      "fees",
      "adjustments",
      "desk_state",
      "desk_called_by",
      "agent_name",
    ],
    ...["placed_date", "confirmed_date", "merged_into"],
  ],
};

/** Blanked by `erasePerson` itself, which knows what each becomes. */
const CUSTOMERS = ["phone", "phone_tail", "name", "search", "email", "city", "tags", "tag_search", "note"];

function all(tables: string): Record<string, "all"> {
  return Object.fromEntries(tables.split(" ").map((table) => [table, "all"]));
}

/** Every column that can hold words, by table. Ids and references are 26 signs and hold none. */
async function wordColumns({ engine }: TestShop): Promise<Map<string, string[]>> {
  const { read, dialect } = engine.db;
  const rows =
    dialect === "sqlite"
      ? await read.all<{ t: string; c: string }>(
          "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND p.type = 'TEXT'",
        )
      : await read.all<{ t: string; c: string }>(
          "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'mediumtext')",
        );
  const columns = new Map<string, string[]>();
  for (const { t, c } of rows) {
    if (c === "id" || (c.endsWith("_id") && c !== "event_id")) continue;
    columns.set(t, [...(columns.get(t) ?? []), c]);
  }
  return columns;
}

describeShop("personal columns", (open) => {
  test("of every column it is known whether it holds something of a person", async () => {
    const erased = new Map<string, Set<string> | "rows">([["customers", new Set(CUSTOMERS)]]);
    for (const { table, blank } of PERSONAL_DATA) erased.set(table, blank ? new Set(Object.keys(blank)) : "rows");
    const unknown: string[] = [];
    for (const [table, columns] of await wordColumns(open())) {
      const plain = table === "customers" ? ["country", "locale"] : IMPERSONAL[table];
      const gone = erased.get(table);
      if (plain === "all" || gone === "rows") continue;
      unknown.push(
        ...columns.filter((each) => !plain?.includes(each) && !gone?.has(each)).map((each) => `${table}.${each}`),
      );
    }
    expect(unknown, "say in PERSONAL_DATA or above whether these hold personal data").toEqual([]);
  });

  test("what is erased is there", async () => {
    const columns = await wordColumns(open());
    for (const { table, blank = {} } of PERSONAL_DATA) {
      for (const column of Object.keys(blank)) expect(columns.get(table), table).toContain(column);
    }
  });
});
