import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { voucherMessages } from "#app/admin/vouchers/messages.ts";
import { type VoucherDone, type VoucherRow, VouchersScreen } from "#app/admin/vouchers/vouchers-screen.tsx";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { issueVoucher, listVouchers, shownCode, switchVoucher } from "#app/commerce/payments/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(voucherMessages, "title");

export const loader = guarded("vouchers.manage", async ({ context }, visit) => {
  const { currency } = await context.app.shop();
  const { data } = await context.app.query(({ read }) => listVouchers(read, { limit: 200 }));
  const vouchers: VoucherRow[] = data.map((voucher) => ({
    ...{ id: voucher.id, code: shownCode(voucher.code), note: voucher.note, disabled: voucher.disabled },
    issued: { amount: voucher.issued, currency: voucher.currency },
    balance: { amount: voucher.balance, currency: voucher.currency },
    at: voucher.createdAt,
  }));
  return { vouchers, currency, mayManageTeam: visit.may("staff.manage") };
});

export const action = guarded("vouchers.manage", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const done = async (what: VoucherDone, work: (ctx: Context) => Promise<Result<unknown>>) => {
    const outcome = await context.app.command(who, work);
    return outcome.ok ? json<Outcome<VoucherDone>>({ ok: true, done: what }) : refused(outcome.refusal, who.locale);
  };
  const amount = field("amount") === "" ? Number.NaN : Number(field("amount"));
  switch (field("intent")) {
    case "issue":
      return done("issued", (ctx) => issueVoucher(ctx, { amount, note: field("note") }));
    case "disable":
    case "enable":
      return done("switched", (ctx) => switchVoucher(ctx, field("id"), field("intent") === "disable"));
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Vouchers() {
  return <VouchersScreen {...useLoaderData<typeof loader>()} />;
}
