import { defineBlock, image, link, list, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Who speaks of the shop, sells it, or makes for it: a picture where there is one, else the name in letters. */
export default defineBlock({
  type: "content.logo-wall",
  version: 1,
  category: "content",
  icon: "award",
  messages,
  props: {
    title: text({ fr: "Ils parlent de nous", ar: "تحدثوا عنا", en: "They speak of us" }, { max: 120 }),
    logos: list(
      { image: image(), name: text({}, { max: 60 }), link: link() },
      [
        { image: null, name: { fr: "Médina Magazine", ar: "مجلة المدينة", en: "Medina Magazine" }, link: null },
        { image: null, name: { fr: "La Maison du Sud", ar: "دار الجنوب", en: "House of the South" }, link: null },
        { image: null, name: { fr: "Radio Atlas", ar: "راديو أطلس", en: "Radio Atlas" }, link: null },
        { image: null, name: { fr: "Le Carnet", ar: "المفكرة", en: "The Notebook" }, link: null },
      ],
      { max: 24 },
    ),
    grey: toggle(true),
  },
});
