import type { PlacedOrder } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { AnswerInput, DraftInput, LeadInput } from "#app/commerce/leads/index.server.ts";
import type { Order } from "#app/commerce/orders/index.server.ts";
import type { BuyerStep } from "#app/commerce/payments/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { Logger } from "#app/platform/log.server.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import type { CartPorts } from "./cart/cart.ts";
import type { PlaceOrder } from "./checkout/checkout.server.ts";
import type { CheckoutAllowances } from "./checkout/checkout-limits.ts";
import type { FormTools } from "./forms/send-form.server.ts";
import type { TakeFile } from "./forms/take-files.server.ts";
import type { ShopHost } from "./shop-pages.server.ts";

/** What the storefront is wired with. */
export interface StorefrontPorts {
  query<T>(work: (q: QueryContext) => Promise<T>, locale?: Locale): Promise<T>;
  shop(): Promise<Shop>;
  place: PlaceOrder;
  /** The order that a key of the shop's forms has made already. */
  placed(key: string): Promise<PlacedOrder | undefined>;
  keepConsent(consent: NewConsent): Promise<void>;
  keepLead(lead: LeadInput, locale: Locale): Promise<void>;
  keepAnswer(answer: AnswerInput, locale: Locale): Promise<Result<unknown>>;
  keepDraft(draft: DraftInput, locale: Locale): Promise<Result<unknown>>;
  /** What was kept of it is sent: nothing of it stays. */
  finishDraft(token: string, sent: { answer: string; form: string; revision: string }): Promise<void>;
  takeFile: TakeFile;
  isPerson: FormTools["isPerson"];
  /** A token of the shop's secret, for one purpose. */
  sign(purpose: string, value: string): string;
  carts: CartPorts;
  host: Omit<ShopHost, "log">;
  allowances: CheckoutAllowances;
  /** Begins an order's online payment; see `startPayment` of payments. */
  startPayment(order: Order, urls: { successUrl: string; cancelUrl: string }): Promise<BuyerStep | undefined>;
}

/** Who asks, as far as the shop cares. */
export interface Visit {
  log: Logger;
  /** Network address, for limits alone. */
  address: string;
  /** The campaigns of a page that is to be kept, and of whoever will get it; absent: those of whoever asks. */
  parts?: Parts | undefined;
}
