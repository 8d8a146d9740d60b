import type { PlacedOrder, PlaceOrderRequest } from "#app/commerce/checkout/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { Failure, FinalFailure } from "#app/commerce/failures.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { FormAnswer } from "#app/commerce/leads/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { OpenedIntegration } from "#app/integrations/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Services } from "#app/platform/env.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import type { OrderedGoods } from "#app/storefront/forms/ordered-goods.server.ts";
import type { Answer, FormDoc, SubmitAction } from "#blocks/contract/index.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";
import type { Said } from "./said.ts";

/** What actions need of the program. */
export interface ActionHost {
  read: Reader;
  services: Services;
  now(): number;
  shop(): Promise<Shop>;
  open(service: string): Promise<OpenedIntegration | undefined>;
  /** Messages to one person who is no part of the shop. */
  strangers: RateLimit;
  command<T>(work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
  placeOrder(request: Omit<PlaceOrderRequest, "number" | "locale">, locale: Locale): Promise<Result<PlacedOrder>>;
  /** What was chosen of the form's goods, by what the shop offers now. */
  orderedGoods(doc: FormDoc, values: Readonly<Record<string, Answer>>, locale: Locale): Promise<OrderedGoods>;
}

/** An answer as actions see it. */
export interface SentAnswer {
  answer: FormAnswer;
  /** The form as it was asked. */
  doc: FormDoc;
  /** The form's name in the shop's main language. */
  form: string;
  /** Each answer under its question, in the shop's main language. */
  lines: readonly AnswerLine[];
  /** The same in the language of whoever answered. */
  told: readonly AnswerLine[];
  /** Its answers as texts recall them: of a choice its words. */
  recalled(locale: Locale): Readonly<Record<string, Answer>>;
  /** What orders and customers understand of it. */
  said: Said;
  main: Locale;
  /** Of this action for this answer, for ever: what may happen once alone goes by it. */
  key: string;
  /** Of this asking, the same for each of its tries: a person who asks again wants it sent again. */
  sending: string;
  action: SubmitAction;
}

/** What does one kind of action: outside any transaction, as often as it takes, so that doing it twice must do nothing more. */
export interface Doer {
  /** Of the kind in `blocks/actions`. */
  name: string;
  /** Actions of one lane wait for each other alone. */
  lane: string;
  /**
   * @returns what it came to, in words that name nobody
   * @throws FinalFailure where trying again cannot help
   */
  run(host: ActionHost, sent: SentAnswer): Promise<string>;
}

/** What was chosen of the form's goods, by what the shop offers now. */
export function goodsOf(host: ActionHost, { doc, answer }: SentAnswer): Promise<OrderedGoods> {
  return host.orderedGoods(doc, answer.values as Readonly<Record<string, Answer>>, answer.locale);
}

/** Counts a message to somebody who is no part of the shop. @throws Failure: a form is no way to write to one person again and again */
export async function takeStranger(host: ActionHost, recipient: string): Promise<void> {
  if (!(await host.strangers.take(recipient)).allowed) throw new Failure("service.too_many");
}

/** A service as the shop has set it up. @throws FinalFailure: a person has to join it, then asks again */
export async function joined(host: ActionHost, service: string): Promise<OpenedIntegration["values"]> {
  const opened = await host.open(service);
  if (!opened?.enabled) throw new FinalFailure(`${service}.not_joined`);
  return opened.values;
}

/** What the engine refused is no outage: it will refuse it again, unless somebody was only faster. */
export function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, pointer = "", data }: Refusal = result.refusal;
  throw new (code.endsWith(".changed_meanwhile") ? Failure : FinalFailure)(code, data, pointer);
}
