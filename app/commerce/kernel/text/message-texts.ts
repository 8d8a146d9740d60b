import { type Locale, type LocalizedText, textIn } from "../locale.ts";
import { labelled } from "../messages.ts";

/** What the shop says of an order, or of an answer to a form, and to whom: what a campaign may say in other words. */
export const MESSAGES = ["order-buyer", "order-shop", "form-answerer", "form-shop"] as const;
export type MessageName = (typeof MESSAGES)[number];

export function isOfOrder(message: MessageName): boolean {
  return message.startsWith("order-");
}

/** What texts about an order may merge. All of it is words: amounts and dates in the reader's language. */
export interface OrderTexts {
  order: {
    number: string;
    /** Articles on one line: `2 × Vase, 1 × Bol`. */
    items: string;
    subtotal: string;
    /** "" where nothing was taken off. */
    discount: string;
    shipping: string;
    /** What answers to its form added; "" where none did. */
    fees: string;
    total: string;
    /** How it is paid, and what happens next. */
    payment: string;
    next: string;
    note: string;
    /** Address of the page that follows an order. */
    tracking: string;
  };
  buyer: { name: string; phone: string; city: string; address: string };
  shop: { name: string; phone: string };
  /** For `{{#each lines}}`. */
  lines: readonly { title: string; quantity: number; total: string }[];
  /** For `{{#each sums}}`: what stands between subtotal and total, the delivery too. */
  sums: readonly { label: string; amount: string }[];
}

/** What texts about an answer to a form may merge: those of the form's own actions. */
export interface AnswerTexts {
  answers: Readonly<Record<string, unknown>>;
  lines: string;
  form: string;
  id: string;
}

/** Paths that people pick from a list; texts may name more (`{{#each lines}}`). */
export const ORDER_PATHS = [
  ...["order.number", "order.items", "order.subtotal", "order.discount", "order.shipping", "order.fees", "order.total"],
  ...[
    "order.payment",
    "order.next",
    "order.note",
    "order.tracking",
    "buyer.name",
    "buyer.phone",
    "buyer.city",
    "buyer.address",
  ],
  ...["shop.name", "shop.phone"],
] as const;
export const ANSWER_PATHS = ["lines", "form", "answers.name", "answers.phone", "answers.email"] as const;

const said = (locale: Locale, fr: string, ar: string, en: string) =>
  textIn({ fr, ar, en } satisfies LocalizedText, locale);

/** An order that shows what a text will look like; every value that texts of orders may name stands in it. */
export function exampleOrder(locale: Locale, money: (amount: number) => string): OrderTexts {
  const vase = said(locale, "Vase Zellige", "مزهرية زليج", "Zellige vase");
  const soap = said(locale, "Savon noir", "صابون بلدي", "Black soap");
  return {
    order: {
      number: "MZ-1042",
      items: `2 × ${vase}, 1 × ${soap}`,
      subtotal: money(45_000),
      discount: money(5_000),
      shipping: money(3_000),
      fees: money(2_000),
      total: money(45_000),
      payment: said(locale, "Espèces à la livraison", "نقدا عند التسليم", "Cash at the door"),
      next: said(
        locale,
        "Nous vous appelons pour confirmer.",
        "سنتصل بكم لتأكيد الطلب.",
        "We will call you to confirm.",
      ),
      note: said(locale, "Appeler avant de venir", "الاتصال قبل المجيء", "Call before coming"),
      tracking: "https://boutique.example/track",
    },
    buyer: {
      name: said(locale, "Salma Idrissi", "سلمى الإدريسي", "Salma Idrissi"),
      phone: "+212661000113",
      city: said(locale, "Fès", "فاس", "Fez"),
      address: said(locale, "12 rue des Orangers", "12 زنقة البرتقال", "12 rue des Orangers"),
    },
    shop: { name: said(locale, "Maison Zellige", "دار الزليج", "Maison Zellige"), phone: "+212522000000" },
    lines: [
      { title: vase, quantity: 2, total: money(36_000) },
      { title: soap, quantity: 1, total: money(9_000) },
    ],
    sums: [
      { label: said(locale, "Remise", "تخفيض", "Discount"), amount: money(-5_000) },
      { label: said(locale, "Papier cadeau", "تغليف هدية", "Gift wrap"), amount: money(2_000) },
      { label: said(locale, "Livraison", "التوصيل", "Delivery"), amount: money(3_000) },
    ],
  };
}

export function exampleAnswer(locale: Locale): AnswerTexts {
  const name = said(locale, "Salma Idrissi", "سلمى الإدريسي", "Salma Idrissi");
  const label = said(locale, "Votre souhait", "ما تتمناه", "Your wish");
  const wish = said(locale, "Un vase vert", "مزهرية خضراء", "A green vase");
  return {
    answers: { name, phone: "+212661000113", email: "salma@example.com" },
    lines: labelled(label, wish, locale),
    form: said(locale, "Souhaits", "أمنيات", "Wishes"),
    id: "01JDEXAMPLE",
  };
}
