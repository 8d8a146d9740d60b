import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { countOf, type Json, type Place } from "./making.ts";
import { question } from "./survey-asked.ts";
import { refusedWith } from "./survey-exclusive.ts";
import { CHOICES, choices, LIMITS, SPECIAL } from "./survey-options.ts";
import type { Survey } from "./survey-words.ts";

const MOST = 60;

/** How many are put in order. There, who does not pick what to rank ranks everything: the fewest ask for an answer then. */
function limitsOf({ minSelectedChoices, maxSelectedChoices, selectToRankEnabled }: Json) {
  const isPicked = selectToRankEnabled === true;
  const least = countOf(minSelectedChoices, MOST) ?? 0;
  return { least, most: (isPicked ? countOf(maxSelectedChoices, MOST) : undefined) ?? 0, isPicked };
}

const asked = question(
  "form.ranking",
  (place, s) => ({
    options: choices(place, s)
      .options.slice(0, MOST)
      .map(({ value, label }) => ({ value, label })),
    ...(limitsOf(place.json).least > 0 && { required: true }),
  }),
  [...CHOICES, ...SPECIAL, ...LIMITS, "selectToRankEnabled"],
);

/** Things put in order. Here a place may always be left open, so that what to rank is picked by itself. */
export function ranking(place: Place, s: Survey): Node[] {
  const nodes = asked(place, s);
  const [node] = nodes;
  const { least, most, isPicked } = limitsOf(place.json);
  if (node?.type !== "form.ranking" || !isPicked || (least < 2 && most === 0)) return nodes;
  const count: Logic = { count: [{ var: s.nameOf(place.name) }] };
  const isTooMany: Logic[] = most > 0 ? [{ ">": [count, most] }] : [];
  s.rules.push({ when: { or: [{ "<": [count, least] }, ...isTooMany] }, effects: [{ do: "refuse", what: node.id }] });
  refusedWith(node, wordsOf(least, most), s);
  return nodes;
}

function wordsOf(least: number, most: number): LocalizedText {
  if (most === 0)
    return {
      fr: `Classez-en au moins ${least}.`,
      ar: `رتب ${least} على الأقل.`,
      en: `Put at least ${least} in order.`,
    };
  if (least < 2)
    return { fr: `Classez-en ${most} au plus.`, ar: `رتب ${most} على الأكثر.`, en: `Put ${most} in order at most.` };
  if (least === most) return { fr: `Classez-en ${most}.`, ar: `رتب ${most}.`, en: `Put ${most} in order.` };
  return {
    ...{ fr: `Classez-en de ${least} à ${most}.`, ar: `رتب من ${least} إلى ${most}.` },
    en: `Put ${least} to ${most} in order.`,
  };
}
