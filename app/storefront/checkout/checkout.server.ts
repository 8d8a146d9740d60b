import { randomUUID } from "node:crypto";
import type { PlacedOrder, PlaceOrderRequest } from "#app/commerce/checkout/index.server.ts";
import type { Actor } from "#app/commerce/context.ts";
import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { placeOf } from "#app/commerce/places/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormField, FormState } from "#blocks/contract/index.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import { stepOf } from "#runtime/forms/checkout-fit.ts";
import { shownSteps } from "#runtime/forms/form-view.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { goodsStore } from "../forms/goods-store.server.ts";
import { onwardOf } from "../forms/onward.server.ts";
import { type TakeFile, type TakenFiles, takeFiles } from "../forms/take-files.server.ts";
import { takenWords } from "../forms/taken-words.ts";
import { passesGate } from "../forms/type-gate.server.ts";
import { shopWords } from "../messages.ts";
import { placeView } from "../place-view.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { type AnsweredCheckout, answered, answersIn, shownStep } from "./answered-checkout.server.ts";
import { checkoutForm } from "./checkout-form.server.ts";
import type { CheckoutLimits } from "./checkout-limits.ts";
import { consentOf, consentText } from "./keep-consent.ts";
import { answerOf, saidOf } from "./order-answer.ts";
import { fieldOf, orderInput } from "./order-input.ts";
import { draftForm, formOrigin } from "./order-origin.ts";
import { draftToken, type SentCheckout } from "./read-checkout.ts";

export type PlaceOrder = (
  who: { actor: Actor; locale: Locale; parts?: Parts | undefined },
  request: Omit<PlaceOrderRequest, "number" | "locale">,
) => Promise<Result<PlacedOrder>>;

export interface CheckoutTools {
  place: PlaceOrder;
  keepConsent(consent: NewConsent): Promise<void>;
  takeFile: TakeFile;
  /** Whether the token shows that a person sent it; true where nobody can say. */
  isPerson(token: string): Promise<boolean>;
  /** What was kept of it while it was unfinished is an order now. */
  finishDraft(token: string, sent: { answer: string; form: string; revision: string }): Promise<void>;
  /** What was ordered under a key already. */
  placed(key: string): Promise<PlacedOrder | undefined>;
  limits: CheckoutLimits;
  /** The campaigns that the buyer takes part in: their prices are the buyer's. */
  parts: Parts | undefined;
  /** The campaigns that they were shown something of. */
  campaigns: readonly OrderCampaign[];
}

/** What came of a checkout: an order, or the form again with what to correct, or another step of it. */
export type CheckoutOutcome =
  | {
      placed: true;
      token: string;
      /** It is to be paid online: the buyer goes on there. */
      pays: boolean;
      /** Where the form leads once it was sent, in the place of the order's own page. */
      onward?: string | undefined;
    }
  | {
      placed: false;
      status: 200 | 409 | 422 | 429;
      /** Words above the form. */
      message: string;
      /** Words by field name. */
      errors: Record<string, string>;
      code?: string;
      retryAfterSeconds?: number;
      /** The key the form goes on with. */
      key: string;
      /** The form as it is drawn again, and what is ordered with its answers; no state: it stands as it was sent. */
      form?: { state: FormState | undefined; ordered: SentCheckout };
    };

type Again = CheckoutOutcome & { placed: false };

const SHOPPER: Actor = { kind: "shopper" };
/** Keys of the shop's forms never meet those of the API. */
export const FORM_SCOPE = "storefront";

/** An order that is sent again within this time finds the files that came with it. */
const SENT_AGAIN_MS = 60_000;

/**
 * Checks a checkout by the form's own rules, step by step where it has steps, and places the order: the one way from a
 * form of the shop to the engine. What its logic hid is not read.
 */
export async function tryCheckout(
  q: ShopQuery,
  host: ShopHost,
  tools: CheckoutTools,
  sent: SentCheckout,
  address: string,
): Promise<CheckoutOutcome> {
  const t = shopWords(q.locale);
  const store = () => goodsStore(q, host);
  const asked = await checkoutForm(q, host.starter, store, sent);
  const files = await filesIn(q, tools.takeFile, asked, sent);
  const live = await answered(q, host, asked, answersIn(asked, files.entries, sent.step), sent, store);
  const { form } = asked;
  const { evaluation, shown } = live.run;
  const steps = shownSteps(form, shown);
  const again = (outcome: Partial<Again>, step = sent.step, checked = false): CheckoutOutcome => {
    const waited = step === sent.step ? sent.waited : [];
    const state = asked.isLively ? shownStep(q, live, { step, checked, waited }) : undefined;
    const errors = { ...state?.errors, ...(checked && files.errors), ...outcome.errors };
    const isFirstAsked = checked && Object.keys(errors).length === 0;
    return {
      ...{ placed: false, status: 422, message: t("correct"), key: sent.key || randomUUID() },
      ...(isFirstAsked && { status: 200 as const, message: t("oneMore") }),
      form: { state, ordered: live.sent },
      ...outcome,
      errors,
    };
  };
  if (sent.update) return again({ status: 200, message: t("updated") });
  if (sent.stopped) return again({ status: 429, errors: { [sent.stopped]: t("couponGuesses") } });
  if (sent.back) return again(ON, steps.findLast((each) => each < sent.step) ?? 0);
  const wrong = new Map(evaluation.errors.map(({ field, message }) => [field, message]));
  for (const [name, words] of Object.entries(files.errors)) wrong.set(name, words);
  if (sent.resume) return again(ON, reachedStep(live.run, form, steps, sent.step));
  const wrongStep = form.units.find(({ field, step }) => field && wrong.has(field.name) && step <= sent.step)?.step;
  if (wrongStep !== undefined) {
    const errors = asked.isLively ? {} : Object.fromEntries(wrong);
    return again({ errors }, wrongStep, true);
  }
  const visible = asked.fields.filter(({ name }) => evaluation.visible.includes(name));
  const regionStep = regionIsMissing(q, live.sent, visible) ? (stepOf(form, "region") ?? 0) : undefined;
  if (regionStep !== undefined && regionStep <= sent.step) {
    return again({ errors: { region: t("askRegion") } }, regionStep);
  }
  const next = steps.find((each) => each > sent.step);
  if (next !== undefined) return again(ON, next);
  // An answer made this step the last one: what is agreed to with the order was not shown yet.
  if (form.steps.length > 1 && !sent.last) return again({ status: 200, message: t("confirm") });
  const isGated = asked.isLively && asked.from !== null;
  if (isGated && !passesGate({ revision: asked.from?.revision ?? "", form }, evaluation.values)) return again({});
  // A form from a cache, sent without the script that gives it a key: it is shown once more, with one.
  if (sent.key === "") return again({ message: t("confirm") });
  // Shown once more and kept as an order that was begun: a browser that filled it in leaves it empty now, a program never does.
  if (sent.trapped) return again({ message: t("confirm") });
  return place(q, host, tools, { live, files, visible, address, again });
}

/** The step somebody goes on at: the one they had reached, or the first before it that asks for more by now. */
function reachedStep(
  { evaluation }: AnsweredCheckout["run"],
  { units }: AnsweredCheckout["asked"]["form"],
  steps: readonly number[],
  reached: number,
): number {
  const wrong = new Set(evaluation.errors.map(({ field }) => field));
  const open = units.find(({ field, step }) => field && wrong.has(field.name) && step < reached)?.step;
  return steps.findLast((each) => each <= (open ?? reached)) ?? 0;
}

/** On to another step: nothing is wrong. */
const ON = { status: 200, message: "" } as const;

interface Ready {
  live: AnsweredCheckout;
  files: TakenFiles;
  visible: readonly FormField[];
  address: string;
  again(outcome: Partial<Again>, step?: number): CheckoutOutcome;
}

async function place(
  q: ShopQuery,
  host: ShopHost,
  tools: CheckoutTools,
  { live, files, visible, address, again }: Ready,
): Promise<CheckoutOutcome> {
  const t = shopWords(q.locale);
  const { asked, sent } = live;
  const said = saidOf(q, live);
  const phone = parsePhone(said.values.phone ?? "", sent.country)?.e164 ?? "";
  const allowance = await tools.limits.take({ address, phone, form: sent.form, key: sent.key });
  if (!allowance.allowed) {
    const seconds = allowance.retryAfterSeconds;
    return again({ status: 429, message: t("busy", { seconds }), retryAfterSeconds: seconds, code: "rate.limited" });
  }
  // A token holds once: an order whose answer was lost is not asked for another.
  if (asked.human !== "" && !(await tools.placed(sent.key)) && !(await tools.isPerson(sent.human))) {
    return again({ message: t("person") });
  }
  const { campaigns } = tools;
  const answer = answerOf(q, live, files.hashes);
  const placed = await tools.place(
    { actor: SHOPPER, locale: q.locale, parts: tools.parts },
    {
      input: orderInput(sent, said, { form: formOrigin(asked), campaigns }),
      ...{ key: sent.key, scope: FORM_SCOPE },
      ...(answer && { answer: { ...answer, campaigns } }),
    },
  );
  if (!placed.ok) {
    const { refusal } = placed;
    const taken = takenWords(asked.form, refusal, q.locale);
    const outcome = taken
      ? { code: refusal.code, errors: taken }
      : refused(refusal, q.locale, fieldOf(refusal, visible));
    const [name = ""] = Object.keys(outcome.errors ?? {});
    return again(outcome, stepOf(asked.form, name));
  }
  const { order, token, replayed } = placed.value;
  if (asked.keeps) await tools.finishDraft(draftToken(sent), { answer: order.id, ...draftForm(asked) });
  const text = said.values.consent === "yes" ? consentText(asked.doc, q.locale, q.shop.locales[0] ?? "fr") : null;
  if (text && !replayed) {
    await tools.keepConsent(consentOf(said.values, { phone, text, locale: q.locale, address }));
  }
  const onward = await onwardOf(q, host, asked.doc, live.run.evaluation.values);
  return { placed: true, token, pays: isPaidOnline(order), onward };
}

/** Files are taken in before anything else is looked at: whatever is wrong with the rest, nobody has to find their photo again. */
async function filesIn(
  q: ShopQuery,
  take: TakeFile,
  { from, form, context }: AnsweredCheckout["asked"],
  { entries, key }: SentCheckout,
): Promise<TakenFiles> {
  if (from && form.units.some(({ field }) => field?.kind === "file")) {
    const since = q.clock.now() - SENT_AGAIN_MS;
    return takeFiles(q, take, { id: from.document, form, context }, { entries, key: `${FORM_SCOPE}:${key}`, since });
  }
  const texts = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  return { entries: texts, errors: {}, hashes: new Map() };
}

/** The buyer goes on to pay it. */
function isPaidOnline({ paymentMethod, paymentState }: PlacedOrder["order"]): boolean {
  return (paymentMethod === "card" || paymentMethod === "deposit") && paymentState !== "paid";
}

/** Where delivery has prices by region, an address whose town does not say the region must. */
function regionIsMissing(q: ShopQuery, { wanted: { to } }: SentCheckout, fields: readonly FormField[]): boolean {
  if (!fields.some((field) => field.also?.includes("region"))) return false;
  return placeView(q, q.locale, to.country, "").asksRegion && placeOf(to).region === null;
}

function refused(refusal: Refusal, locale: Locale, name: string): Partial<Again> {
  const t = shopWords(locale);
  const { code } = refusal;
  if (code === "idempotency.reused") return { code, message: t("reused"), key: randomUUID() };
  if (code === "idempotency.in_flight") return { code, status: 409 as const, message: t("inFlight") };
  // Whoever loses the last piece to another buyer at the very last moment reads the same as whoever comes later.
  const gone = code === "stock.insufficient" && refusal.data?.available === 0;
  const words = refusalWords(gone ? { ...refusal, code: "stock.sold_out" } : refusal, locale);
  return name === "" ? { code, message: words } : { code, errors: { [name]: words } };
}

/** What became of an order that its key has placed already. */
export function placedOutcome(placed: PlacedOrder | undefined): CheckoutOutcome | undefined {
  if (!placed) return undefined;
  const { order, token } = placed;
  return { placed: true, token, pays: isPaidOnline(order) };
}
