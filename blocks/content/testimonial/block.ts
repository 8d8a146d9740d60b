import { bindable, choice, defineBlock, image, list, number, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const said = (fr: string, ar: string, en: string, name: [string, string, string], place: [string, string, string]) => ({
  words: { fr, ar, en },
  name: { fr: name[0], ar: name[1], en: name[2] },
  place: { fr: place[0], ar: place[1], en: place[2] },
  stars: 5,
  image: null,
});

/** What customers said, with the name and the town they gave. Stars stand only where the merchant set them. */
export default defineBlock({
  type: "content.testimonial",
  version: 1,
  category: "content",
  icon: "message-square-quote",
  messages,
  props: {
    items: list(
      {
        words: text({}, { max: 600, multiline: true }),
        name: text({}, { max: 80 }),
        place: text({}, { max: 80 }),
        stars: bindable(number(0, { min: 0, max: 5 })),
        image: image(),
      },
      [
        said(
          "Reçu en deux jours, emballé comme un cadeau. J’ai payé au livreur après l’avoir ouvert.",
          "وصلني في يومين، مغلفا كهدية. دفعت لعامل التوصيل بعد أن فتحته.",
          "Here in two days, wrapped like a gift. I paid the courier once I had opened it.",
          ["Salma", "سلمى", "Salma"],
          ["Rabat", "الرباط", "Rabat"],
        ),
        said(
          "La couleur est plus belle que sur la photo. Ma mère m’a demandé la même.",
          "اللون أجمل مما في الصورة. طلبت أمي مثله.",
          "The colour is lovelier than in the picture. My mother asked for the same.",
          ["Youssef", "يوسف", "Youssef"],
          ["Fès", "فاس", "Fez"],
        ),
        said(
          "Une question sur WhatsApp, une réponse dans l’heure. Sérieux et gentils.",
          "سؤال على واتساب وجواب في ساعة. جديون ولطفاء.",
          "A question on WhatsApp, an answer within the hour. Serious and kind.",
          ["Amina", "أمينة", "Amina"],
          ["Agadir", "أكادير", "Agadir"],
        ),
      ],
      { max: 24 },
    ),
    layout: bindable(choice(["grid", "strip"], "grid")),
  },
});
