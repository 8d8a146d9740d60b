import { bindable, choice, defineBlock, paragraph, richText } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.rich-text",
  version: 1,
  category: "content",
  icon: "align-left",
  messages,
  props: {
    text: richText({
      fr: paragraph("Racontez ici ce que cet objet change dans une journée."),
      ar: paragraph("احك هنا ماذا يغير هذا الشيء في يوم عادي."),
      en: paragraph("Tell here what this object changes in a day."),
    }),
    size: bindable(choice(["small", "medium", "large"], "medium")),
    tone: bindable(choice(["text", "muted"], "text")),
  },
});
