/** By what a table's rows are known to be of one person; `recipient` is the hash of their phone or e-mail, `answer` the ids of what they sent. */
export type Whose = "customer" | "order" | "phone" | "email" | "recipient" | "answer";

interface PersonalColumns {
  table: string;
  /** The column that holds whose it is, and of what kind it is. */
  by: { column: string; is: Whose };
  /** What each personal column becomes; a table without any loses its rows. */
  blank?: Readonly<Record<string, string | null>>;
}

/** Stands in the place of a recipient: no phone and no e-mail has this hash, so nobody can use what was theirs. */
const NOBODY = "erased";

/**
 * THE list of where personal data lies, for erasing it and handing it out. A column that is added anywhere and holds a name, a
 * phone, an address or free words about somebody belongs here: one test asks of every column of the database whether it does,
 * another looks for an erased person through the whole of it.
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
  // What was counted of them stays.
  { table: "events", by: { column: "order_id", is: "order" } },
  { table: "order_returns", by: { column: "order_id", is: "order" }, blank: { reason: "" } },
  { table: "payments", by: { column: "order_id", is: "order" }, blank: { note: null, url: null } },
  { table: "payment_entries", by: { column: "order_id", is: "order" }, blank: { reason: null } },
  { table: "vouchers", by: { column: "order_id", is: "order" }, blank: { note: null } },
  { table: "jobs", by: { column: "subject", is: "order" }, blank: { data: "{}", error: null } },
  { table: "inbox", by: { column: "subject", is: "order" }, blank: { body: "", reason: null } },
  { table: "customer_addresses", by: { column: "customer_id", is: "customer" } },
  { table: "consents", by: { column: "phone", is: "phone" } },
  { table: "consents", by: { column: "email", is: "email" } },
  { table: "leads", by: { column: "phone", is: "phone" } },
  { table: "leads", by: { column: "email", is: "email" } },
  { table: "leads", by: { column: "order_id", is: "order" } },
  // Their bytes are removed after their answers: rows whose answer is gone are looked for.
  { table: "form_files", by: { column: "answer_id", is: "answer" }, blank: { name: "" } },
  { table: "form_drafts", by: { column: "phone", is: "phone" } },
  { table: "form_drafts", by: { column: "email", is: "email" } },
  { table: "form_answer_values", by: { column: "answer_id", is: "answer" } },
  { table: "form_answer_uniques", by: { column: "answer_id", is: "answer" } },
  { table: "form_action_runs", by: { column: "answer_id", is: "answer" } },
  { table: "form_answers", by: { column: "phone", is: "phone" } },
  { table: "form_answers", by: { column: "email", is: "email" } },
  { table: "form_answers", by: { column: "order_id", is: "order" } },
  {
    table: "coupons",
    by: { column: "recipient", is: "recipient" },
    blank: { recipient: NOBODY, recipient_shown: "" },
  },
];
