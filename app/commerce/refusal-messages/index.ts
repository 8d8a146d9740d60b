import { catalogueRefusals } from "./catalogue.ts";
import { customersRefusals } from "./customers.ts";
import { deliveryRefusals } from "./delivery.ts";
import { inputRefusals } from "./input.ts";
import { mediaRefusals } from "./media.ts";
import { offersRefusals } from "./offers.ts";
import { ordersRefusals } from "./orders.ts";
import { pagesRefusals } from "./pages.ts";
import { stockRefusals } from "./stock.ts";
import { teamRefusals } from "./team.ts";

/**
 * What each refusal says; `{values}` come from the refusal's data. A code stands in the file of its subject, with all others that
 * begin with the same word: `stock.insufficient` beside `stock.…`.
 */
export const refusalMessages = {
  fr: {
    ...inputRefusals.fr,
    ...catalogueRefusals.fr,
    ...stockRefusals.fr,
    ...offersRefusals.fr,
    ...ordersRefusals.fr,
    ...deliveryRefusals.fr,
    ...customersRefusals.fr,
    ...mediaRefusals.fr,
    ...pagesRefusals.fr,
    ...teamRefusals.fr,
  },
  ar: {
    ...inputRefusals.ar,
    ...catalogueRefusals.ar,
    ...stockRefusals.ar,
    ...offersRefusals.ar,
    ...ordersRefusals.ar,
    ...deliveryRefusals.ar,
    ...customersRefusals.ar,
    ...mediaRefusals.ar,
    ...pagesRefusals.ar,
    ...teamRefusals.ar,
  },
  en: {
    ...inputRefusals.en,
    ...catalogueRefusals.en,
    ...stockRefusals.en,
    ...offersRefusals.en,
    ...ordersRefusals.en,
    ...deliveryRefusals.en,
    ...customersRefusals.en,
    ...mediaRefusals.en,
    ...pagesRefusals.en,
    ...teamRefusals.en,
  },
};
