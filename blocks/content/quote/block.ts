import { bindable, choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Words somebody said or wrote, set large. What customers say of a product has the testimonials. */
export default defineBlock({
  type: "content.quote",
  version: 1,
  category: "content",
  icon: "quote",
  messages,
  props: {
    words: text(
      {
        fr: "Une pièce réussie, c’est une pièce que la main reconnaît les yeux fermés.",
        ar: "القطعة الناجحة هي التي تعرفها اليد والعينان مغمضتان.",
        en: "A good piece is one the hand knows with its eyes shut.",
      },
      { max: 600, multiline: true },
    ),
    author: text({ fr: "Maâlem Driss", ar: "المعلم إدريس", en: "Maâlem Driss" }, { max: 80 }),
    role: text({ fr: "potier à Safi", ar: "خزاف من آسفي", en: "potter in Safi" }, { max: 120 }),
    look: bindable(choice(["display", "line"], "display")),
  },
});
