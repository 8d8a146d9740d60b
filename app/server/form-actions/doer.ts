import type { PlacedOrder, PlaceOrderRequest } from "#app/commerce/checkout/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { FinalFailure } from "#app/commerce/jobs.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { FormAnswer } from "#app/commerce/leads/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { OpenedIntegration } from "#app/integrations/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Services } from "#app/platform/env.server.ts";
import type { OrderedGoods } from "#app/storefront/forms/ordered-goods.server.ts";
import type { Answer, FormDoc, SubmitAction } from "#blocks/contract/index.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";

/** What actions need of the program. */
export interface ActionHost {
  read: Reader;
  services: Services;
  now(): number;
  shop(): Promise<Shop>;
  open(service: string): Promise<OpenedIntegration | undefined>;
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

/** An answer by its field's name, as text; "" where it was not given. */
export function answered({ answer }: SentAnswer, name: string): string {
  const value = Object.hasOwn(answer.values, name) ? answer.values[name] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A service as the shop has set it up. @throws FinalFailure: a person has to join it, then asks again */
export async function joined(host: ActionHost, service: string): Promise<OpenedIntegration["values"]> {
  const opened = await host.open(service);
  if (!opened?.enabled) throw new FinalFailure(`The service ${service} is not joined to the shop`);
  return opened.values;
}

/** What the engine refused is no outage: it will refuse it again. */
export function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, pointer = "", data = {} }: Refusal = result.refusal;
  throw new FinalFailure(`${code} ${pointer} ${JSON.stringify(data)}`.trim());
}
