import { FinalFailure } from "../failures.ts";
import type { Job, JobHandler } from "../jobs.ts";
import { translator } from "../kernel/messages.ts";
import type { Result } from "../kernel/result.ts";
import { CANCEL_JOB, CAPTURE_JOB } from "./commands/ask-provider.ts";
import { lapsePayment, reviveOrder } from "./commands/lapse-payment.ts";
import { LAPSE_JOB } from "./commands/open-payment.ts";
import { REFUND_JOB, refundPayment, settleRefund } from "./commands/refund-payment.ts";
import { LATE_JOB, settleNews } from "./commands/settle-news.ts";
import { paymentMessages } from "./messages.ts";
import { readEntry, readPayment } from "./model.server.ts";
import type { PaymentHost } from "./payment-host.ts";
import { GatewayError, type GatewayPayment, type GatewayRef, type PaymentGateway } from "./ports.ts";
import type { Payment } from "./types.ts";

/** After so many tries a provider that does not answer no longer keeps goods from others; late money is dealt with. */
const ASKED_ENOUGH = 3;

/** What payments have to do outside. All of a provider's jobs share its lane. */
export function paymentJobs(host: PaymentHost, lane: string): JobHandler[] {
  const handlers: Record<string, (job: Job) => Promise<void>> = {
    [REFUND_JOB]: (job) => refund(host, job),
    [CAPTURE_JOB]: (job) =>
      decide(host, job, (gateway, ref, { amount, id }) => gateway.capture(ref, amount, `capture:${id}`)),
    [CANCEL_JOB]: (job) => decide(host, job, (gateway, ref, { id }) => gateway.cancel(ref, `cancel:${id}`)),
    [LAPSE_JOB]: (job) => lapse(host, job),
    [LATE_JOB]: (job) => late(host, job),
  };
  return Object.entries(handlers).map(([kind, run]) => ({ kind, lane, run }));
}

async function refund(host: PaymentHost, job: Job): Promise<void> {
  const { entryId } = job.data as { entryId: string };
  const entry = await readEntry(host.read, "id", entryId);
  if (entry?.state !== "pending") return;
  const { payment, gateway, ref } = await reach(host, entry.paymentId);
  const { amount, currency } = entry;
  try {
    const answer = await gateway.refund(ref, { entryId, amount, currency });
    const { state, reference, reason } = answer;
    if (state === "pending") return;
    must(await host.command((ctx) => settleRefund(ctx, entryId, { state, reference, reason })));
  } catch (error) {
    if (!(error instanceof GatewayError && error.final)) throw error;
    const reason = error.message;
    must(await host.command((ctx) => settleRefund(ctx, entryId, { state: "failed", reference: null, reason })));
    throw new FinalFailure("payment.refused", { service: payment.provider }, reason);
  }
}

async function decide(
  host: PaymentHost,
  job: Job,
  ask: (gateway: PaymentGateway, ref: GatewayRef, payment: Payment) => Promise<GatewayPayment>,
): Promise<void> {
  const { payment, gateway, ref } = await reach(host, (job.data as { paymentId: string }).paymentId);
  await tell(host, payment, gateway, await ask(gateway, ref, payment));
}

/** Time is over. The provider is asked first: its message may have been lost. */
async function lapse(host: PaymentHost, job: Job): Promise<void> {
  const { paymentId } = job.data as { paymentId: string };
  const payment = await readPayment(host.read, paymentId);
  if (payment?.state !== "pending") return;
  const gateway = await host.gateway(payment.provider);
  if (gateway && payment.reference !== null) {
    const ref = { reference: payment.reference, providerPayment: payment.providerPayment };
    try {
      let now = await gateway.read(ref);
      if (now.state === "pending") now = await gateway.cancel(ref, `cancel:${paymentId}`);
      if (now.state === "captured" || now.state === "authorised" || now.state === "approved") {
        return await tell(host, payment, gateway, now);
      }
    } catch (error) {
      if (!(error instanceof GatewayError) || (!error.final && job.attempts < ASKED_ENOUGH)) throw error;
    }
  }
  must(await host.command((ctx) => lapsePayment(ctx, paymentId)));
}

/** Money for an order that was given up: back to life with it where its goods are still there, else the money goes back. */
async function late(host: PaymentHost, job: Job): Promise<void> {
  const { paymentId, lapsed } = job.data as { paymentId: string; lapsed: boolean };
  const orderId = job.subject;
  if (lapsed) {
    const revived = await host.command((ctx) => reviveOrder(ctx, orderId));
    if (revived.ok) return;
    if (revived.refusal.code !== "stock.insufficient") must(revived);
  }
  must(
    await host.command((ctx) => {
      const reason = translator(paymentMessages, ctx.shop.locales[0] ?? "fr")("late");
      return refundPayment(ctx, orderId, { paymentId, reason, key: `late:${paymentId}` });
    }),
  );
}

async function tell(host: PaymentHost, payment: Payment, gateway: PaymentGateway, news: GatewayPayment): Promise<void> {
  const expected = await gateway.account();
  must(await host.command((ctx) => settleNews(ctx, payment.provider, news, expected)));
}

async function reach(host: PaymentHost, paymentId: string) {
  const payment = await readPayment(host.read, paymentId);
  if (!payment?.reference) throw new FinalFailure("payment.unknown");
  const gateway = await host.gateway(payment.provider);
  if (!gateway) throw new Error(`${payment.provider} is not set up`);
  return { payment, gateway, ref: { reference: payment.reference, providerPayment: payment.providerPayment } };
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new FinalFailure(result.refusal.code, result.refusal.data);
}
