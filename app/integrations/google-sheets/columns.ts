import { toDecimal } from "#app/commerce/kernel/money.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { feesTotal, type Order } from "#app/commerce/orders/index.server.ts";

/** What a row of the sheet can say of an order, in the order in which columns are written. */
export const SHEET_COLUMNS = [
  ...["number", "placed_at", "name", "phone", "city", "address", "country", "items", "quantity"],
  ...["subtotal", "shipping", "discount", "total", "currency", "payment", "state", "source", "note", "fees"],
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Titles, as the header row has them; column by column they stay what they are whatever the shop's language. */
export const SHEET_TITLES: Readonly<Record<SheetColumn, string>> = {
  number: "Commande",
  placed_at: "Date",
  name: "Nom",
  phone: "Téléphone",
  city: "Ville",
  address: "Adresse",
  country: "Pays",
  items: "Articles",
  quantity: "Quantité",
  subtotal: "Sous-total",
  shipping: "Livraison",
  discount: "Remise",
  total: "Total",
  currency: "Devise",
  payment: "Paiement",
  state: "État",
  source: "Source",
  note: "Note",
  fees: "Suppléments",
};

/** One order's cells. Amounts are numbers; all else is text, written RAW, so that nothing in it is ever a formula. */
export function sheetRow(order: Order, columns: readonly SheetColumn[], timeZone: string): (string | number)[] {
  return columns.map((column) => CELLS[column](order, timeZone));
}

const amount = (of: (order: Order) => number) => (order: Order) =>
  Number(toDecimal({ amount: of(order), currency: order.currency }));

const CELLS: Readonly<Record<SheetColumn, (order: Order, timeZone: string) => string | number>> = {
  number: (order) => order.number,
  placed_at: (order, timeZone) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(order.placedAt),
  name: (order) => order.name,
  phone: (order) => order.phone,
  city: (order) => askedPart(order.address.city),
  address: (order) => askedPart(order.address.line1),
  country: (order) => order.address.country,
  items: (order) =>
    order.lines
      .map((line) => `${line.quantity} × ${line.title}${line.variantTitle && ` (${line.variantTitle})`}`)
      .join(", ")
      .slice(0, 40_000),
  quantity: (order) => order.lines.reduce((sum, line) => sum + line.quantity, 0),
  subtotal: amount((order) => order.subtotal),
  shipping: amount((order) => order.shipping),
  discount: amount((order) => order.discount),
  total: amount((order) => order.total),
  currency: (order) => order.currency,
  payment: (order) => order.paymentMethod,
  state: (order) => order.state,
  source: (order) => order.source,
  note: (order) => (order.note ?? "").slice(0, 40_000),
  fees: amount(feesTotal),
};

export function isSheetColumn(value: string): value is SheetColumn {
  return (SHEET_COLUMNS as readonly string[]).includes(value);
}
