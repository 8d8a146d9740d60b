/** By what a table's rows are known to be of one person. */
type Whose = "customer" | "order" | "phone";

interface PersonalColumns {
  table: string;
  /** The column that holds whose it is, and of what kind it is. */
  by: { column: string; is: Whose };
  /** What each personal column becomes; a table without any loses its rows. */
  blank?: Readonly<Record<string, string | null>>;
}

/**
 * THE list of where personal data lies, for erasing it. A column that is added anywhere and holds a name, a phone, an
 * address or free words about somebody belongs here: a test looks for an erased person through the whole database.
 */
export const PERSONAL_DATA: readonly PersonalColumns[] = [
  {
    table: "orders",
    by: { column: "customer_id", is: "customer" },
    // Region, country and totals stay: they are the shop's books and name nobody.
    blank: {
      ...{ name: "", phone: "", email: null, line1: "", city: "", city_key: "", postcode: null },
      ...{ note: null, origin: null, search: "", cancel_reason: "" },
    },
  },
  { table: "order_events", by: { column: "order_id", is: "order" }, blank: { data: "{}" } },
  { table: "order_tags", by: { column: "order_id", is: "order" } },
  { table: "shipments", by: { column: "order_id", is: "order" }, blank: { tracking: null } },
  { table: "jobs", by: { column: "subject", is: "order" }, blank: { data: "{}", error: null } },
  { table: "customer_addresses", by: { column: "customer_id", is: "customer" } },
  { table: "consents", by: { column: "phone", is: "phone" } },
  { table: "leads", by: { column: "phone", is: "phone" } },
];
