import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What texts about an order say by themselves, in their reader's language. */
export const orderTextMessages = defineMessages({
  fr: {
    shipping: "Livraison",
    free: "offerte",
    codFee: "Frais de paiement à la livraison",
    tax: "TVA",
    "next.cod": "Nous vous appelons pour confirmer, puis nous vous livrons. Vous réglez {total} à la livraison.",
    "next.bank_transfer":
      "Virez {total} en indiquant « {number} » en référence : nous préparons votre commande dès réception.",
    "next.online": "Votre commande part dès que son paiement nous est confirmé.",
    "next.paid": "Votre paiement est enregistré : nous préparons votre commande.",
  },
  ar: {
    shipping: "التوصيل",
    free: "مجاني",
    codFee: "رسوم الدفع عند الاستلام",
    tax: "الضريبة على القيمة المضافة",
    "next.cod": "سنتصل بكم لتأكيد الطلب ثم نوصله إليكم. تدفعون {total} عند الاستلام.",
    "next.bank_transfer": "حوّلوا {total} مع كتابة «{number}» مرجعا للتحويل: نجهز طلبكم فور توصلنا به.",
    "next.online": "نرسل طلبكم فور تأكيد الدفع.",
    "next.paid": "تم تسجيل الدفع: نحن نجهز طلبكم.",
  },
  en: {
    shipping: "Delivery",
    free: "free",
    codFee: "Cash on delivery fee",
    tax: "Tax",
    "next.cod": "We will call you to confirm, then bring it to you. You pay {total} at the door.",
    "next.bank_transfer":
      "Transfer {total} with “{number}” as its reference: we prepare your order as soon as it arrives.",
    "next.online": "Your order leaves as soon as its payment is confirmed to us.",
    "next.paid": "Your payment has arrived: we are preparing your order.",
  },
});
