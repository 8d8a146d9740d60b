import type { Locale } from "../kernel/locale.ts";
import { defineMessages, translator } from "../kernel/messages.ts";

/** Data table: ways an order is paid by, and by which money comes in by hand. */
export const methodWords = defineMessages({
  fr: {
    "method.cod": "Espèces à la livraison",
    "method.bank_transfer": "Virement",
    "method.card": "Carte, en ligne",
    "method.deposit": "Acompte en ligne",
    "method.cash": "Espèces",
    "method.cheque": "Chèque",
    "method.other": "Autre",
    "method.voucher": "Bon d'achat",
  },
  ar: {
    "method.cod": "نقدا عند التسليم",
    "method.bank_transfer": "تحويل بنكي",
    "method.card": "بطاقة عبر الإنترنت",
    "method.deposit": "عربون عبر الإنترنت",
    "method.cash": "نقدا",
    "method.cheque": "شيك",
    "method.other": "غير ذلك",
    "method.voucher": "قسيمة شراء",
  },
  en: {
    "method.cod": "Cash at the door",
    "method.bank_transfer": "Bank transfer",
    "method.card": "Card, online",
    "method.deposit": "Deposit online",
    "method.cash": "Cash",
    "method.cheque": "Cheque",
    "method.other": "Other",
    "method.voucher": "Voucher",
  },
});

/** A way to pay in words; one that a later version brought is named as it is. */
export function methodWord(locale: Locale, method: string): string {
  const key = `method.${method}`;
  return Object.hasOwn(methodWords.fr, key)
    ? translator(methodWords, locale)(key as keyof (typeof methodWords)["fr"])
    : method;
}
