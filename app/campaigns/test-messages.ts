import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Data table: what the documents of a test are called. */
export const testMessages = defineMessages({
  fr: {
    title: "Test : {form}",
    version: "{form} (version B)",
    control: "Telle quelle",
    other: "Version B",
  },
  ar: {
    title: "اختبار: {form}",
    version: "{form} (النسخة B)",
    control: "كما هي",
    other: "النسخة B",
  },
  en: {
    title: "Test: {form}",
    version: "{form} (version B)",
    control: "As it is",
    other: "Version B",
  },
});
