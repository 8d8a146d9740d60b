import { choice, defineBlock, plain, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Where to find the shop. A link and no map: nothing is asked of anybody before it is pressed. */
export default defineBlock({
  type: "content.map-link",
  version: 1,
  category: "content",
  icon: "map-pin",
  messages,
  props: {
    name: text({ fr: "La boutique", ar: "المتجر", en: "The shop" }, { max: 80 }),
    address: text(
      {
        fr: "12, rue des Orangers\nCasablanca",
        ar: "12، زنقة البرتقال\nالدار البيضاء",
        en: "12, rue des Orangers\nCasablanca",
      },
      { max: 300, multiline: true },
    ),
    hours: text(
      {
        fr: "Du lundi au samedi, de 10 h à 19 h",
        ar: "من الاثنين إلى السبت، من 10 إلى 19",
        en: "Monday to Saturday, 10 am to 7 pm",
      },
      { max: 200, multiline: true },
    ),
    place: plain("12 rue des Orangers, Casablanca", { max: 200 }),
    service: choice(["google", "openstreetmap", "geo"], "google"),
  },
});
