import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { AnswerChoice, Node } from "#blocks/contract/index.ts";
import { isJson, listOf, type Place } from "./making.ts";
import { isSpecial } from "./survey-options.ts";
import { type Survey, said } from "./survey-words.ts";

/**
 * "None", "I refuse to answer", "I don't know", and every choice that says `isExclusive`: there a click takes the others back,
 * here they are refused together.
 */
export function exclusive(node: Node, place: Place, s: Survey): void {
  if (node.props.several !== true) return;
  const { json } = place;
  const alone = listOf(json.choices).flatMap((each) => (isJson(each) && each.isExclusive === true ? [each.value] : []));
  const choices = listOf(node.props.options).flatMap((each) => (isJson(each) ? [each.value as AnswerChoice] : []));
  const found = choices.filter((choice) => alone.includes(choice) || isSpecial(json, choice));
  if (found.length === 0 || choices.length < 2) return;
  const answer: Logic = { var: s.nameOf(place.name) };
  s.rules.push({
    when: { and: [{ any_of: [answer, found] }, { ">": [{ count: [answer] }, 1] }] },
    effects: [{ do: "refuse", what: node.id }],
  });
  refusedWith(
    node,
    {
      en: "One of these answers stands alone: leave the others out, or that one.",
      fr: "Une de ces réponses va seule : retirez les autres, ou celle-là.",
      ar: "إحدى هذه الإجابات لا تجتمع مع غيرها: احذف الأخريات أو احذفها.",
    },
    s,
  );
}

/** What is said of an answer that a rule refuses, where the survey says nothing of it itself. */
export function refusedWith(node: Node, words: LocalizedText, s: Survey): void {
  const own = listOf(node.props.words);
  if (own.some((each) => isJson(each) && each.rule === "expression")) return;
  node.props.words = [...own, { rule: "expression", text: said(s, words, 400) }];
}
