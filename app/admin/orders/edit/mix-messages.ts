import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** The words of choosing the parts of a bundle in an order. */
export const mixMessages = defineMessages({
  fr: {
    choose: { one: "À choisir : {count} article", other: "À choisir : {count} articles" },
    chosen: "{count} sur {of}",
  },
  ar: {
    choose: {
      zero: "لا شيء للاختيار",
      one: "اختر منتجا واحدا",
      two: "اختر منتجين",
      few: "اختر {count} منتجات",
      many: "اختر {count} منتجا",
      other: "اختر {count} منتج",
    },
    chosen: "{count} من {of}",
  },
  en: {
    choose: { one: "Choose {count} article", other: "Choose {count} articles" },
    chosen: "{count} of {of}",
  },
});
