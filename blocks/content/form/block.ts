import { defineBlock, form, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Any published form in a page: a question, a request to be called, a survey. What is sent is kept among the leads. */
export default defineBlock({
  type: "content.form",
  version: 1,
  category: "content",
  icon: "clipboard-list",
  messages,
  sends: () => true,
  props: {
    form: form(null),
    title: text({ fr: "Écrivez-nous", ar: "راسلنا", en: "Write to us" }, { max: 120 }),
    thanks: text(
      { fr: "Merci, nous vous répondons vite.", ar: "شكرا، سنجيبك قريبا.", en: "Thank you, we will answer soon." },
      { max: 300 },
    ),
  },
  data: ({ form }): { form: string } | null => (form === null ? null : { form }),
});
