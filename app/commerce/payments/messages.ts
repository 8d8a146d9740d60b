import { defineMessages } from "../kernel/messages.ts";

/** What the engine itself writes into an order about its money, in the shop's main language. */
export const paymentMessages = defineMessages({
  fr: {
    lapsed: "Le paiement en ligne n'est pas arrivé à temps.",
    failed: "Le paiement en ligne a échoué.",
    late: "Paiement arrivé trop tard : la commande était annulée et l'article n'est plus disponible.",
  },
  ar: {
    lapsed: "لم يصل الدفع الإلكتروني في الوقت المحدد.",
    failed: "فشل الدفع الإلكتروني.",
    late: "وصل الدفع متأخرا: كان الطلب ملغى والسلعة لم تعد متوفرة.",
  },
  en: {
    lapsed: "The online payment did not come in time.",
    failed: "The online payment failed.",
    late: "The payment came too late: the order was cancelled and its goods are no longer available.",
  },
});
