import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What is being edited, pointed at in the middle of a sentence. */
export const kindWords = defineMessages({
  fr: {
    page: "cette page",
    section: "cette section",
    form: "ce formulaire",
    campaign: "cette campagne",
    theme: "ce thème",
  },
  ar: {
    page: "هذه الصفحة",
    section: "هذا القسم",
    form: "هذه الاستمارة",
    campaign: "هذه الحملة",
    theme: "هذا المظهر",
  },
  en: {
    page: "this page",
    section: "this section",
    form: "this form",
    campaign: "this campaign",
    theme: "this theme",
  },
});
