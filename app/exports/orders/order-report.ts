import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import { feesTotal, type Order, type OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { sourceWords, stateWords } from "#app/commerce/orders/words.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import { localMinute } from "../formats/rows.ts";
import type { Cell, Column, Item, Report } from "../types.ts";
import { orderExportMessages } from "./messages.ts";

type Word = keyof (typeof orderExportMessages)["fr"];
type Spec<T> = readonly [title: Word, width: number, print: number | undefined, cell: (of: T, order: Order) => Cell];

const NUMERIC: readonly Word[] = [
  ...(["subtotal", "discount", "shipping", "codFee", "fees", "tax", "total"] as const),
  ...(["quantity", "unitPrice", "lineDiscount", "lineTotal"] as const),
];

/** Orders with their articles, in the words of `locale`. */
export function orderReport(
  orders: AsyncIterable<Order>,
  { locale, timeZone, now, filter }: { locale: Locale; timeZone: string; now: number; filter: string },
): Report {
  const t = translator(orderExportMessages, locale);
  const head = orderColumns(locale);
  const columnsOf = <T>(specs: readonly Spec<T>[]): Column[] =>
    specs.map(([title, width, print]) => ({
      title: t(title),
      width,
      ...(print !== undefined && { print }),
      numeric: NUMERIC.includes(title),
    }));
  async function* items(): AsyncGenerator<Item> {
    for await (const order of orders) {
      yield {
        cells: head.map(([, , , cell]) => cell(order, order)),
        parts: order.lines.map((line) => lineColumns.map(([, , , cell]) => cell(line, order))),
      };
    }
  }
  return {
    title: t("title"),
    subtitle: `${filter || t("all")} · ${t("exportedAt", { moment: localMinute(now, timeZone) })}`,
    locale,
    timeZone,
    columns: columnsOf(head),
    parts: columnsOf(lineColumns),
    items: items(),
  };
}

function orderColumns(locale: Locale): Spec<Order>[] {
  const word = translator(stateWords, locale);
  const source = translator(sourceWords, locale);
  const own = translator(orderExportMessages, locale);
  const amount = (of: "subtotal" | "discount" | "shipping" | "codFee" | "tax" | "total") => (order: Order) => ({
    amount: order[of],
    currency: order.currency,
  });
  return [
    ["number", 12, 9, (order) => order.number],
    ["placedAt", 17, 15, (order) => ({ at: order.placedAt })],
    ["state", 14, 9, (order) => word(`order.${order.state}`)],
    ["payment", 14, 9, (order) => word(`payment.${order.paymentState}`)],
    ["delivery", 16, 10, (order) => word(`delivery.${order.deliveryState}`)],
    ["name", 24, 16, (order) => order.name],
    ["phone", 16, 12, (order) => order.phone],
    ["email", 24, undefined, (order) => order.email],
    ["address", 32, 17, (order) => askedPart(order.address.line1)],
    ["city", 16, 11, (order) => askedPart(order.address.city)],
    ["region", 10, undefined, (order) => order.address.region],
    ["postcode", 10, undefined, (order) => order.address.postcode],
    ["country", 8, undefined, (order) => order.address.country],
    ["method", 16, undefined, (order) => methodWord(locale, order.paymentMethod)],
    ["currency", 8, undefined, (order) => order.currency],
    ["subtotal", 12, undefined, amount("subtotal")],
    ["discount", 12, undefined, amount("discount")],
    ["shipping", 12, undefined, amount("shipping")],
    ["codFee", 12, undefined, amount("codFee")],
    ["fees", 12, undefined, (order) => ({ amount: feesTotal(order), currency: order.currency })],
    ["tax", 12, undefined, amount("tax")],
    ["total", 12, 10, amount("total")],
    ["tags", 20, undefined, (order) => order.tags.join(", ")],
    ["attempts", 8, undefined, (order) => order.desk.attempts],
    ["source", 12, undefined, (order) => source(`source.${order.source}`)],
    ["note", 30, undefined, (order) => order.note],
    ["page", 28, undefined, (order) => order.origin?.page ?? null],
    ["pageRevision", 28, undefined, (order) => order.origin?.revision ?? null],
    ["form", 28, undefined, (order) => order.origin?.form ?? (order.origin?.houseForm ? own("houseForm") : null)],
    ["formRevision", 28, undefined, (order) => order.origin?.formRevision ?? order.origin?.houseForm ?? null],
    ["campaign", 28, undefined, campaigns(({ id }) => id)],
    ["campaignRevision", 28, undefined, campaigns(({ revision }) => revision)],
    ["campaignVariant", 12, undefined, campaigns(({ variant }) => variant ?? "")],
    ...UTM_FIELDS.map((name): Spec<Order> => [name, 16, undefined, (order) => order.origin?.utm?.[name] ?? null]),
    ["clicks", 30, undefined, (order) => marks(order.origin?.clicks ?? {})],
  ];
}

/** Of several campaigns, each in its place, as their ids are. */
function campaigns(part: (campaign: OrderCampaign) => string) {
  return (order: Order) => order.origin?.campaigns?.map(part).join(", ") ?? null;
}

function marks(values: Readonly<Record<string, string>>): string | null {
  const named = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return named.length > 0 ? named.join(" ") : null;
}

const lineColumns: readonly Spec<Order["lines"][number]>[] = [
  ["sku", 16, 14, (line) => line.sku],
  ["product", 32, 40, (line) => line.title],
  ["variant", 18, 20, (line) => line.variantTitle],
  ["quantity", 9, 6, (line) => line.quantity],
  ["unitPrice", 12, 10, (line, order) => ({ amount: line.unitPrice, currency: order.currency })],
  ["lineDiscount", 12, undefined, (line, order) => ({ amount: line.discount, currency: order.currency })],
  ["lineTotal", 12, 10, (line, order) => ({ amount: line.total, currency: order.currency })],
];
