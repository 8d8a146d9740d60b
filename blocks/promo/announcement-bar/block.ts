import { choice, defineBlock, icon, link, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "promo.announcement-bar",
  version: 1,
  category: "promo",
  icon: "megaphone",
  messages,
  props: {
    text: text(
      {
        fr: "Livraison offerte partout au Maroc dès 300 DH",
        ar: "التوصيل مجاني في كل المغرب ابتداء من 300 درهم",
        en: "Free delivery across Morocco from 300 MAD",
      },
      { max: 200 },
    ),
    link: link(),
    icon: icon("truck"),
    background: choice(["accent", "ink", "tint"], "ink"),
  },
});
