import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { FieldProblem } from "./check-form.ts";
import type { RuleCode } from "./rules.ts";

/** One sentence for each rule, that says what to do. */
const messages = defineMessages<RuleCode>({
  fr: {
    required: "Ce champ est nécessaire pour vous livrer.",
    min_length: "Écrivez au moins {min} caractères.",
    max_length: "C’est trop long : {max} caractères au plus.",
    pattern: "Vérifiez ce que vous avez écrit.",
    phone: "Vérifiez le numéro : il manque un chiffre ou il y en a un de trop.",
    one_of: "Choisissez dans la liste.",
  },
  ar: {
    required: "هذه الخانة ضرورية لنوصل إليك طلبك.",
    min_length: "اكتب {min} أحرف على الأقل.",
    max_length: "النص طويل: {max} حرفا على الأكثر.",
    pattern: "تحقق مما كتبته.",
    phone: "تحقق من الرقم: ينقصه رقم أو فيه رقم زائد.",
    one_of: "اختر من القائمة.",
  },
  en: {
    required: "We need this to deliver your order.",
    min_length: "Write at least {min} characters.",
    max_length: "Too long: {max} characters at most.",
    pattern: "Check what you wrote.",
    phone: "Check the number: a digit is missing or there is one too many.",
    one_of: "Choose from the list.",
  },
});

/** What is wrong with a field, for the person who filled it in. */
export function problemWords(problem: FieldProblem, locale: Locale): string {
  const args = "args" in problem ? problem.args : {};
  const plain = Object.entries(args).filter((entry): entry is [string, string | number] => !Array.isArray(entry[1]));
  return translator(messages, locale)(problem.code, Object.fromEntries(plain));
}
