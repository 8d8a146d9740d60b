import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LocaleProvider } from "#app/ui/locale-provider.tsx";
import { SumsCard } from "./sums-card.tsx";
import type { LiveQuote } from "./use-quote.ts";

const ASKING: LiveQuote = { quote: undefined, isBusy: true, failed: false };
const NO_ARTICLE = "dès qu’un article est choisi";
const NOT_QUOTED = "Le total ne se calcule pas";

it.each([
  ["nothing is chosen", ASKING, true, [NO_ARTICLE]],
  ["nothing is chosen, and that was answered", { ...ASKING, isBusy: false }, true, [NO_ARTICLE]],
  ["articles are there, and their sum is asked for", ASKING, false, []],
  ["articles are there that cannot be sold", { ...ASKING, isBusy: false }, false, [NOT_QUOTED]],
] as const)("says what is missing where %s", (_, live, isEmpty, said) => {
  const markup = renderToStaticMarkup(
    <LocaleProvider locale="fr" now={0} timeZone="Africa/Casablanca">
      <SumsCard {...live} isEmpty={isEmpty} />
    </LocaleProvider>,
  );
  expect([NO_ARTICLE, NOT_QUOTED].filter((words) => markup.includes(words))).toEqual(said);
});
