import { stringify } from "csv-stringify/sync";
import { guarded } from "#app/admin/guard.server.ts";
import { type Coupon, listCoupons } from "#app/commerce/offers/index.server.ts";

const PAGE = 500;

/** All codes of an offer as CSV. Codes are letters, digits, - and _: none can be a formula, unless it begins with -. */
export const loader = guarded("offers.read", async ({ params, context }) => {
  const coupons: Coupon[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const from = cursor;
    const page = await context.app.query(({ read }) =>
      listCoupons(read, { offerId: params.id ?? "", limit: PAGE, ...(from && { cursor: from }) }),
    );
    coupons.push(...page.data);
    cursor = page.nextCursor;
  }
  const day = (at: number | null) => (at === null ? "" : new Date(at).toISOString());
  const rows = coupons.map((each) => [
    ...[each.code, each.recipientShown, each.uses, each.maxUses ?? "", each.maxUsesPerCustomer ?? ""],
    ...[day(each.expiresAt), each.disabled ? "yes" : "no"],
  ]);
  const head = ["code", "recipient", "uses", "max_uses", "max_uses_per_customer", "expires_at", "disabled"];
  return new Response(`\ufeff${stringify([head, ...rows], { escape_formulas: true })}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="codes.csv"',
      "cache-control": "private, no-store",
    },
  });
});
