import {
  bindable,
  choice,
  defineBlock,
  link,
  list,
  paragraph,
  richText,
  text,
  toggle,
} from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The foot of every page: who stands behind the shop and how to reach them. */
export default defineBlock({
  type: "content.footer",
  version: 1,
  category: "content",
  icon: "panel-bottom",
  messages,
  props: {
    note: richText({
      fr: paragraph("Quelques mots sur la maison, l’atelier, les mains."),
      ar: paragraph("كلمات عن الدار والورشة والأيدي."),
      en: paragraph("A few words about the house, the workshop, the hands."),
    }),
    links: list({ label: text({}, { max: 60 }), link: link() }, [], { max: 20 }),
    contact: bindable(toggle(true)),
    background: choice(["ink", "tint"], "ink"),
  },
  data: () => ({ ask: "shop" as const }),
});
