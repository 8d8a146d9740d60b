import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { listWords } from "./words/list.ts";
import { partsWords } from "./words/parts.ts";
import { schedulesWords } from "./words/schedules.ts";
import { screenWords } from "./words/screen.ts";
import { stockWords } from "./words/stock.ts";
import { variantsWords } from "./words/variants.ts";

/** The words of products, by subject in `words/`. */
export const productMessages = defineMessages({
  fr: {
    ...listWords.fr,
    ...partsWords.fr,
    ...schedulesWords.fr,
    ...screenWords.fr,
    ...stockWords.fr,
    ...variantsWords.fr,
  },
  ar: {
    ...listWords.ar,
    ...partsWords.ar,
    ...schedulesWords.ar,
    ...screenWords.ar,
    ...stockWords.ar,
    ...variantsWords.ar,
  },
  en: {
    ...listWords.en,
    ...partsWords.en,
    ...schedulesWords.en,
    ...screenWords.en,
    ...stockWords.en,
    ...variantsWords.en,
  },
});
