import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, money, toDecimal } from "#app/commerce/kernel/money.ts";
import type { PricedOrder } from "#app/commerce/pricing/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";

/** What a basket costs, for people at a terminal: lines, sums, then every offer with what it came to or why it did not. */
export function priceText(priced: PricedOrder, currency: Currency, nameOf: (index: number) => string): string {
  const amount = (minor: number) => `${toDecimal(money(minor, currency))} ${currency}`;
  const offers = new Map(
    [...priced.applied, ...priced.refused].map(({ offerId, name }) => [offerId, textIn(name, "en")]),
  );
  const lines = priced.lines.flatMap((line, index) => [
    `${line.quantity} × ${nameOf(index)} at ${amount(line.unitPrice)}: ${amount(line.total)}${line.origin === "asked" ? "" : ` (${line.origin})`}`,
    ...line.adjustments.map((each) => `    - ${amount(each.amount)}  ${offers.get(each.offerId) ?? each.offerId}`),
  ]);
  const sums: [string, number, boolean][] = [
    ["Items", priced.subtotal, true],
    ["Discount", -priced.discount, priced.discount > 0],
    ["Delivery", priced.shipping, true],
    ["Cash on delivery", priced.codFee, priced.codFee > 0],
    ...priced.fees.map(({ name, amount: minor }): [string, number, boolean] => [textIn(name, "en"), minor, true]),
    [priced.taxIncluded ? "Tax (included)" : "Tax", priced.tax, priced.tax > 0],
    ["Total", priced.total, true],
  ];
  return [
    ...lines,
    "",
    ...sums.flatMap(([label, minor, shown]) => (shown ? [`${label}: ${amount(minor)}`] : [])),
    "",
    ...priced.applied.map(({ offerId, amount: off, shipping }) => {
      return `✓ ${offers.get(offerId)} (${offerId}): ${amount(off + shipping)}`;
    }),
    ...priced.refused.map(({ offerId, reasons }) => {
      const why = reasons.map(({ code, data = {} }) => refusalWords({ code, data }, "en")).join(" ");
      return `✗ ${offers.get(offerId)} (${offerId}): ${why}`;
    }),
    ...priced.coupons.map(({ code, state }) => `Coupon ${code}: ${state}`),
  ]
    .join("\n")
    .trim();
}
