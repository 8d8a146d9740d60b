import { words } from "../typeset.ts";
import { demoLanguages } from "./types.ts";

/** Who Maison Zellige is. The numbers have the form of Moroccan ones and belong to nobody we know of. */
export const demoShop = {
  name: words("Maison Zellige", "دار الزليج", "Maison Zellige"),
  languages: demoLanguages,
  country: "MA",
  countries: ["MA", "DZ", "TN", "SN", "CI", "FR"],
  currency: "MAD",
  timeZone: "Africa/Casablanca",
  /** E.164. */
  phone: "+212524360140",
  whatsapp: "+212661360140",
  email: "bonjour@maison-zellige.example",
  address: words(
    "Derb Sidi Bouloukat, médina de Marrakech",
    "درب سيدي بولوقات، مدينة مراكش العتيقة",
    "Derb Sidi Bouloukat, Marrakech medina",
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
