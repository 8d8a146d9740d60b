import { describeProblem, type Problem, type ProblemCode } from "../../catalog/index.server.ts";
import type { Locale } from "../../kernel/locale.ts";
import { defineMessages, translator, type Values } from "../../kernel/messages.ts";

/** What a stock file may have wrong, beside what any file may. */
const messages = defineMessages({
  fr: {
    "level.sku_missing": "La référence (SKU) manque.",
    "level.sku_unknown": "Aucun article n'a la référence « {found} ».",
    "level.location_unknown": "Aucun emplacement ne s'appelle « {found} ».",
    "level.number": "« {found} » n'est pas un nombre entier.",
    "level.number_large": "Le nombre {found} est démesuré.",
    "level.one_of_two": "Donnez soit le stock compté, soit l'écart : ni les deux, ni aucun.",
    "level.cells": "Cette ligne a {found} cellules, l'en-tête en a {expected}.",
    "level.negative": "Le stock deviendrait négatif : il y en a {on_hand}.",
    "level.below_reserved": "{reserved} pièces sont promises à des commandes ; {set} n'y suffit pas.",
  },
  ar: {
    "level.sku_missing": "المرجع (SKU) مفقود.",
    "level.sku_unknown": "لا مادة بالمرجع «{found}».",
    "level.location_unknown": "لا موقع باسم «{found}».",
    "level.number": "«{found}» ليس عددًا صحيحًا.",
    "level.number_large": "العدد {found} كبير جدًا.",
    "level.one_of_two": "اذكر إما المخزون المجرود وإما الفرق: لا كليهما ولا لا شيء.",
    "level.cells": "في هذا السطر {found} خلايا، وفي العناوين {expected}.",
    "level.negative": "سيصبح المخزون سالبًا: الموجود {on_hand}.",
    "level.below_reserved": "{reserved} قطعة محجوزة لطلبات، و{set} لا تكفيها.",
  },
  en: {
    "level.sku_missing": "The SKU is missing.",
    "level.sku_unknown": "No article has the SKU “{found}”.",
    "level.location_unknown": "No location is called “{found}”.",
    "level.number": "“{found}” is no whole number.",
    "level.number_large": "The number {found} is beyond reason.",
    "level.one_of_two": "Give the counted stock or the difference: not both, and not neither.",
    "level.cells": "This row has {found} cells, the header has {expected}.",
    "level.negative": "Stock would fall below zero: there are {on_hand}.",
    "level.below_reserved": "{reserved} pieces are promised to orders; {set} does not cover them.",
  },
});

type OwnCode = keyof (typeof messages)["fr"];

/** Something wrong with one row; it did not land. */
export interface LevelProblem {
  /** The file's line on which the row starts, the header being 1. */
  line: number;
  /** The header's own words; null: the whole row. */
  column: string | null;
  code: OwnCode | ProblemCode;
  values: Values;
}

export function describeLevelProblem(problem: LevelProblem, locale: Locale): string {
  return isOwn(problem.code)
    ? translator(messages, locale)(problem.code, problem.values)
    : describeProblem(
        { code: problem.code, values: problem.values } satisfies Pick<Problem, "code" | "values">,
        locale,
      );
}

function isOwn(code: OwnCode | ProblemCode): code is OwnCode {
  return Object.hasOwn(messages.fr, code);
}
