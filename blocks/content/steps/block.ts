import { choice, defineBlock, icon, list, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const step = (title: [string, string, string], more: [string, string, string]) => ({
  icon: "",
  title: { fr: title[0], ar: title[1], en: title[2] },
  text: { fr: more[0], ar: more[1], en: more[2] },
});

/** How something goes, in its order; by default how one orders and pays at the door. */
export default defineBlock({
  type: "content.steps",
  version: 1,
  category: "content",
  icon: "list-ordered",
  messages,
  props: {
    items: list(
      { icon: icon(""), title: text({}, { max: 120 }), text: text({}, { max: 300, multiline: true }) },
      [
        step(
          ["Vous commandez", "تطلب", "You order"],
          [
            "Un nom, un téléphone, une ville. Une minute suffit.",
            "اسم وهاتف ومدينة. دقيقة تكفي.",
            "A name, a phone, a town. One minute will do.",
          ],
        ),
        step(
          ["Nous vous appelons", "نتصل بك", "We call you"],
          [
            "Pour confirmer l’adresse et l’heure qui vous va.",
            "لتأكيد العنوان والوقت الذي يناسبك.",
            "To confirm the address and the time that suits you.",
          ],
        ),
        step(
          ["Vous payez à la porte", "تدفع عند الباب", "You pay at the door"],
          [
            "En espèces, une fois le colis entre vos mains.",
            "نقدا، بعد أن يصبح الطرد بين يديك.",
            "In cash, once the parcel is in your hands.",
          ],
        ),
      ],
      { max: 8 },
    ),
    layout: choice(["row", "column"], "row"),
  },
});
