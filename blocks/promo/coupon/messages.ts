import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Code promo",
    empty: "Ce code n’existe pas ou n’est plus valable : rien ne s’affiche dans la boutique.",
    "prop.code": "Code",
    "prop.title": "Titre",
    "prop.note": "Mention",
    code: "Code",
    copy: "Copier",
    copied: "Copié",
    until: "Valable jusqu’au {date}",
  },
  ar: {
    label: "رمز تخفيض",
    empty: "هذا الرمز غير موجود أو لم يعد صالحا: لا يظهر شيء في المتجر.",
    "prop.code": "الرمز",
    "prop.title": "العنوان",
    "prop.note": "ملاحظة",
    code: "الرمز",
    copy: "نسخ",
    copied: "تم النسخ",
    until: "صالح إلى غاية {date}",
  },
  en: {
    label: "Coupon",
    empty: "This code does not exist or is no longer valid: nothing shows in the shop.",
    "prop.code": "Code",
    "prop.title": "Title",
    "prop.note": "Note",
    code: "Code",
    copy: "Copy",
    copied: "Copied",
    until: "Valid until {date}",
  },
});
