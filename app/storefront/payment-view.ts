import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import type { Order, OrderMoney } from "#app/commerce/orders/index.server.ts";
import type { Payment } from "#app/commerce/payments/index.server.ts";
import type { PaymentOffer, Shop } from "#app/commerce/shop.ts";
import type { PaidView, PaymentView } from "#blocks/contract/index.ts";
import { localHref } from "#runtime/render/page-context.ts";

const messages = defineMessages({
  fr: {
    "method.cod": "En espèces, à la livraison",
    "method.bank_transfer": "Par virement bancaire",
    "method.card": "Par carte, en ligne",
    "method.deposit": "Acompte en ligne, le reste à la livraison",
    "note.cod": "Rien à payer maintenant : vous réglez à la livraison.",
    "note.card": "Vous payez sur la page sécurisée de notre prestataire.",
    "note.deposit": "{percent} % maintenant, le reste en espèces.",
    "note.bank_transfer": "Les coordonnées bancaires s’affichent après la commande.",
    cash: "À régler à la livraison : {due}",
    paid: "Payé : {paid}",
    rest: "Reste à régler à la livraison : {due}",
    transfer: "À virer : {due}",
    transferReference: "Indiquez « {number} » en référence du virement.",
    waiting: "Paiement en attente : {amount}",
    until: "Votre commande vous est réservée jusqu’à {time}.",
    confirming: "Nous attendons la confirmation de votre paiement. Cette page se met à jour toute seule.",
    unreachable:
      "Le service de paiement ne répond pas pour le moment. Votre commande est enregistrée : réessayez dans un instant.",
    pay: "Payer maintenant",
    cancelled: "Cette commande est annulée : il n’y a rien à payer.",
    refunded: "Remboursé : {refunded}",
    held: "Paiement autorisé : {amount}",
  },
  ar: {
    "method.cod": "نقدا عند الاستلام",
    "method.bank_transfer": "تحويل بنكي",
    "method.card": "بالبطاقة عبر الإنترنت",
    "method.deposit": "عربون الآن والباقي عند الاستلام",
    "note.cod": "لا تدفع شيئا الآن: الدفع عند الاستلام.",
    "note.card": "تدفع في صفحة آمنة لمزود الدفع.",
    "note.deposit": "{percent} ٪ الآن والباقي نقدا.",
    "note.bank_transfer": "تظهر معلومات الحساب البنكي بعد الطلب.",
    cash: "للدفع عند الاستلام: {due}",
    paid: "تم الدفع: {paid}",
    rest: "الباقي عند الاستلام: {due}",
    transfer: "المبلغ المطلوب تحويله: {due}",
    transferReference: "اكتب «{number}» مرجعا للتحويل.",
    waiting: "في انتظار الدفع: {amount}",
    until: "طلبك محجوز حتى {time}.",
    confirming: "ننتظر تأكيد الدفع. تتحدث هذه الصفحة تلقائيا.",
    unreachable: "خدمة الدفع لا تستجيب الآن. طلبك مسجل: حاول بعد لحظة.",
    pay: "ادفع الآن",
    cancelled: "أُلغي هذا الطلب: لا شيء للدفع.",
    refunded: "تم الإرجاع: {refunded}",
    held: "دفع مرخص: {amount}",
  },
  en: {
    "method.cod": "In cash, at the door",
    "method.bank_transfer": "By bank transfer",
    "method.card": "By card, online",
    "method.deposit": "A deposit online, the rest at the door",
    "note.cod": "Nothing to pay now: you pay at the door.",
    "note.card": "You pay on our provider's secure page.",
    "note.deposit": "{percent} % now, the rest in cash.",
    "note.bank_transfer": "The bank's details are shown after the order.",
    cash: "To be paid at the door: {due}",
    paid: "Paid: {paid}",
    rest: "Left to pay at the door: {due}",
    transfer: "To be transferred: {due}",
    transferReference: 'Give "{number}" as the reference of the transfer.',
    waiting: "Awaiting your payment: {amount}",
    until: "Your order is kept for you until {time}.",
    confirming: "We are waiting for your payment to be confirmed. This page updates by itself.",
    unreachable: "The payment service does not answer just now. Your order is kept: try again in a moment.",
    pay: "Pay now",
    cancelled: "This order is cancelled: nothing is to be paid.",
    refunded: "Refunded: {refunded}",
    held: "Payment authorised: {amount}",
  },
});

type Key = keyof (typeof messages)["fr"] & string;

/** The ways to pay as the buyer chooses them. */
export function paymentViews(offers: readonly PaymentOffer[], locale: Locale): PaymentView[] {
  const t = translator(messages, locale);
  const known = (key: string): key is Key => Object.hasOwn(messages.fr, key);
  return offers.flatMap(({ method, countries, percent }) => {
    const [label, note] = [`method.${method}`, `note.${method}`];
    if (!known(label)) return [];
    return [{ id: method, label: t(label), note: known(note) ? t(note, { percent: percent ?? 30 }) : "", countries }];
  });
}

export interface PaidContext {
  locale: Locale;
  main: Locale;
  shop: Pick<Shop, "payments" | "timeZone">;
  /** Opens the order's page. */
  token: string;
}

/** Where an order's money stands, as its buyer is told: from what is stored alone, never from the page's address. */
export function paidView(order: Order, money: OrderMoney, open: Payment | undefined, context: PaidContext): PaidView {
  const { locale, main, shop, token } = context;
  const t = translator(messages, locale);
  const words = (amount: number) => formatMoney({ amount, currency: order.currency }, locale);
  const due = words(Math.max(0, order.total - money.paid));
  const plain = (title: string, lines: string[] = []): PaidView => ({ title, lines, tone: "plain", pay: null });
  if (order.state === "cancelled") {
    return money.refunded > 0 ? plain(t("refunded", { refunded: words(money.refunded) })) : plain(t("cancelled"));
  }
  if (open) {
    const time = new Intl.DateTimeFormat(locale, { timeZone: shop.timeZone, timeStyle: "short" });
    const until = open.expiresAt === null ? [] : [t("until", { time: time.format(open.expiresAt) })];
    const rest = order.total - money.paid - open.amount;
    return {
      title: t("waiting", { amount: words(open.amount) }),
      lines: rest > 0 ? [...until, t("rest", { due: words(rest) })] : until,
      tone: "waiting",
      pay: { href: localHref(`/pay/${token}`, locale, main), label: t("pay") },
    };
  }
  if (money.authorised > 0) return { ...plain(t("held", { amount: words(money.authorised) })), tone: "good" };
  if (money.paid >= order.total) return { ...plain(t("paid", { paid: words(money.paid) })), tone: "good" };
  const offer = shop.payments.methods.find(({ method }) => method === order.paymentMethod);
  const instructions = textIn(offer?.instructions, locale, main);
  const paid = money.paid > 0 ? [t("paid", { paid: words(money.paid) })] : [];
  if (order.paymentMethod === "bank_transfer") {
    const lines = [...paid, t("transferReference", { number: order.number }), ...(instructions ? [instructions] : [])];
    return { title: t("transfer", { due }), lines, tone: "waiting", pay: null };
  }
  return plain(money.paid > 0 ? t("rest", { due }) : t("cash", { due }), [
    ...paid,
    ...(instructions ? [instructions] : []),
  ]);
}

/** What is said above the order's page around an online payment. */
export function payNotice(kind: "confirming" | "unreachable", locale: Locale): string {
  return translator(messages, locale)(kind);
}
