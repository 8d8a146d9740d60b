import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, type Translate, translator } from "#app/commerce/kernel/messages.ts";

/** Words of the shop that no block says. */
const messages = defineMessages({
  fr: {
    skip: "Aller au contenu",
    pages: "Pages de la collection",
    previous: "Page précédente",
    next: "Page suivante",
    cart: "Votre panier",
    checkout: "Votre commande",
    free: "Offerte",
    home: "Livraison à domicile",
    desk: "Point de retrait",
    days: { one: "{count} jour ouvré", other: "{count} jours ouvrés" },
    daysRange: "{min} à {max} jours ouvrés",
    askRegion: "Choisissez la région : le prix de la livraison en dépend.",
    correct: "Il reste quelque chose à corriger ci-dessous.",
    confirm: "Vérifiez votre commande, puis confirmez.",
    updated: "Le total est à jour.",
    gone: "Cet article n’est plus en vente.",
    reused: "Une commande est déjà partie depuis cette page. Pour en passer une autre, confirmez encore une fois.",
    busy: "Trop de commandes à la suite. Réessayez dans {seconds} secondes, rien n’est perdu.",
    inFlight: "Votre commande est en cours d’envoi. Réessayez dans un instant : elle ne sera passée qu’une fois.",
  },
  ar: {
    skip: "انتقل إلى المحتوى",
    pages: "صفحات المجموعة",
    previous: "الصفحة السابقة",
    next: "الصفحة التالية",
    cart: "سلتك",
    checkout: "طلبك",
    free: "مجاني",
    home: "التوصيل إلى المنزل",
    desk: "نقطة استلام",
    days: {
      one: "يوم عمل واحد",
      two: "يوما عمل",
      few: "{count} أيام عمل",
      many: "{count} يوم عمل",
      other: "{count} يوم عمل",
    },
    daysRange: "من {min} إلى {max} أيام عمل",
    askRegion: "اختر الجهة: سعر التوصيل يتعلق بها.",
    correct: "هناك ما يجب تصحيحه أسفله.",
    confirm: "راجع طلبك ثم أكده.",
    updated: "تم تحديث المجموع.",
    gone: "هذا المنتج لم يعد معروضا للبيع.",
    reused: "سبق أن أرسل طلب من هذه الصفحة. لإرسال طلب آخر، أكد مرة أخرى.",
    busy: "طلبات كثيرة متتالية. حاول بعد {seconds} ثانية، لم يضع شيء.",
    inFlight: "طلبك قيد الإرسال. حاول بعد لحظة: لن يسجل إلا مرة واحدة.",
  },
  en: {
    skip: "Skip to the content",
    pages: "Pages of the collection",
    previous: "Previous page",
    next: "Next page",
    cart: "Your cart",
    checkout: "Your order",
    free: "Free",
    home: "Delivered to your door",
    desk: "Pick-up desk",
    days: { one: "{count} working day", other: "{count} working days" },
    daysRange: "{min} to {max} working days",
    askRegion: "Choose the region: the price of delivery depends on it.",
    correct: "Something below still needs correcting.",
    confirm: "Check your order, then confirm.",
    updated: "The total is up to date.",
    gone: "This item is no longer for sale.",
    reused: "An order was already sent from this page. To place another one, confirm once more.",
    busy: "Too many orders in a row. Try again in {seconds} seconds, nothing is lost.",
    inFlight: "Your order is being sent. Try again in a moment: it will be placed only once.",
  },
});

export type ShopWord = keyof (typeof messages)["fr"];

export function shopWords(locale: Locale): Translate<ShopWord> {
  return translator(messages, locale);
}
