import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  plain: {},
  full: {
    props: {
      text: {
        fr: [
          { type: "heading", level: 2, children: [{ text: "Né du feu, poli par les mains" }] },
          {
            type: "paragraph",
            children: [
              { text: "À " },
              { text: "Tamegroute", bold: true },
              { text: ", la terre est battue pieds nus, tournée puis cuite " },
              { text: "dix heures au bois de palmier", italic: true },
              { text: ". " },
              { link: "/p/atelier", children: [{ text: "Voir l’atelier" }] },
            ],
          },
          {
            type: "list",
            ordered: false,
            items: [
              [{ text: "Émail de cuivre, sans plomb" }],
              [{ text: "Chaque pièce est signée" }],
              [{ text: "Va sur la table, pas au lave-vaisselle" }],
            ],
          },
        ],
        ar: [
          { type: "heading", level: 2, children: [{ text: "من النار ولدت، وبالأيدي صقلت" }] },
          {
            type: "paragraph",
            children: [
              { text: "في " },
              { text: "تامكروت", bold: true },
              { text: " يعجن الطين بالأقدام، ثم يدور ويشوى " },
              { text: "عشر ساعات بخشب النخيل", italic: true },
              { text: ". " },
              { link: "/p/atelier", children: [{ text: "شاهد الورشة" }] },
            ],
          },
          {
            type: "list",
            ordered: false,
            items: [
              [{ text: "طلاء نحاسي خال من الرصاص" }],
              [{ text: "كل قطعة موقعة" }],
              [{ text: "للمائدة، لا لغسالة الأواني" }],
            ],
          },
        ],
        en: [
          { type: "heading", level: 2, children: [{ text: "Born of fire, finished by hand" }] },
          {
            type: "paragraph",
            children: [
              { text: "In " },
              { text: "Tamegroute", bold: true },
              { text: " the clay is trodden barefoot, thrown, then fired " },
              { text: "ten hours over palm wood", italic: true },
              { text: ". " },
              { link: "/p/atelier", children: [{ text: "See the workshop" }] },
            ],
          },
          {
            type: "list",
            ordered: false,
            items: [
              [{ text: "Copper glaze, lead-free" }],
              [{ text: "Each piece is signed" }],
              [{ text: "For the table, not the dishwasher" }],
            ],
          },
        ],
      },
    },
  },
  quiet: {
    props: {
      size: "small",
      tone: "muted",
      text: {
        fr: [
          { type: "paragraph", children: [{ text: "Écrivez à " }, { merge: "shop.name", fallback: "la boutique" }] },
        ],
        ar: [{ type: "paragraph", children: [{ text: "راسلوا " }, { merge: "shop.name", fallback: "المتجر" }] }],
        en: [{ type: "paragraph", children: [{ text: "Write to " }, { merge: "shop.name", fallback: "the shop" }] }],
      },
    },
  },
});
