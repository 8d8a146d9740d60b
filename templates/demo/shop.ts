import { demoLanguages } from "./types.ts";
import { words } from "./typeset.ts";

export { questions } from "./copy/faq.ts";
export { home } from "./copy/home.ts";
export { policies } from "./copy/policies.ts";
export { promo } from "./copy/promo.ts";
export { announcements, promises, reasons } from "./copy/trust.ts";

/** Who Maison Zellige is. The numbers have the form of Moroccan ones and belong to nobody we know of. */
export const demoShop = {
  name: words("Maison Zellige", "دار الزليج", "Maison Zellige"),
  tagline: words("Objets et soins du Maroc", "تحف وعناية من المغرب", "Objects and care from Morocco"),
  languages: demoLanguages,
  country: "MA",
  countries: ["MA", "DZ", "TN", "SN", "CI", "FR"],
  currency: "MAD",
  timeZone: "Africa/Casablanca",
  /** E.164. */
  phone: "+212522360140",
  whatsapp: "+212661360140",
  email: "bonjour@maison-zellige.example",
  address: words(
    "14, rue des Orangers, quartier des Habous, Casablanca",
    "14، زنقة البرتقال، حي الأحباس، الدار البيضاء",
    "14, rue des Orangers, Habous quarter, Casablanca",
  ),
  hours: words(
    "Lundi à samedi, 9 h à 19 h",
    "من الاثنين إلى السبت، 9 صباحًا إلى 7 مساءً",
    "Monday to Saturday, 9 am to 7 pm",
  ),
  /** Centimes of MAD. */
  shipping: { flat: 3500, freeFrom: 50_000 },
  orderPrefix: "MZ-",
} as const;
