import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const mediaMessages = defineMessages({
  fr: { title: "Médiathèque" },
  ar: { title: "مكتبة الوسائط" },
  en: { title: "Media library" },
});
