import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";

/** What a schema's keyword asks for, in words; JSON schema's own names stay, because programs are written with them. */
const messages = defineMessages({
  fr: {
    unknown: "n'est pas connu ici",
    twice: "est donné plus d'une fois",
    control: "contient des caractères invisibles interdits",
    required: "manque",
    type: "doit être de type {limit}",
    enum: "doit être l'une de ces valeurs : {limit}",
    minimum: "doit être au moins {limit}",
    maximum: "doit être au plus {limit}",
    minLength: { one: "doit avoir au moins {limit} caractère", other: "doit avoir au moins {limit} caractères" },
    maxLength: { one: "doit avoir au plus {limit} caractère", other: "doit avoir au plus {limit} caractères" },
    minItems: { one: "doit avoir au moins {limit} élément", other: "doit avoir au moins {limit} éléments" },
    maxItems: { one: "doit avoir au plus {limit} élément", other: "doit avoir au plus {limit} éléments" },
    format: "doit être au format {limit}",
    pattern: "n'a pas la forme attendue ({limit})",
    oneOf: "doit contenir un seul des champs qui s'excluent",
    other: "n'est pas valable",
  },
  ar: {
    unknown: "غير معروف هنا",
    twice: "ورد أكثر من مرة",
    control: "يحتوي على رموز خفية غير مسموح بها",
    required: "ناقص",
    type: "يجب أن يكون من نوع {limit}",
    enum: "يجب أن يكون إحدى هذه القيم: {limit}",
    minimum: "يجب ألا يقل عن {limit}",
    maximum: "يجب ألا يزيد على {limit}",
    minLength: "يجب ألا يقل عن {limit} حرف",
    maxLength: "يجب ألا يزيد على {limit} حرف",
    minItems: "يجب ألا يقل عن {limit} عنصر",
    maxItems: "يجب ألا يزيد على {limit} عنصر",
    format: "يجب أن يكون بصيغة {limit}",
    pattern: "ليس على الشكل المطلوب ({limit})",
    oneOf: "يجب أن يحتوي على واحد فقط من الحقول التي لا تجتمع",
    other: "غير صالح",
  },
  en: {
    unknown: "is not known here",
    twice: "is given more than once",
    control: "holds invisible characters that are not allowed",
    required: "is missing",
    type: "must be of type {limit}",
    enum: "must be one of: {limit}",
    minimum: "must be at least {limit}",
    maximum: "must be at most {limit}",
    minLength: { one: "must have at least {limit} character", other: "must have at least {limit} characters" },
    maxLength: { one: "must have at most {limit} character", other: "must have at most {limit} characters" },
    minItems: { one: "must have at least {limit} item", other: "must have at least {limit} items" },
    maxItems: { one: "must have at most {limit} item", other: "must have at most {limit} items" },
    format: "must be in the format {limit}",
    pattern: "has not the form that is wanted ({limit})",
    oneOf: "must have exactly one of the fields that exclude each other",
    other: "is not valid",
  },
});

type MismatchProblem = keyof (typeof messages)["fr"];

/** How a request differs from what its schema asks for. */
export interface Mismatch {
  /** JSON pointer into the body, or the name of a query parameter. */
  pointer: string;
  problem: MismatchProblem;
  /** What the schema wants: a figure, a type, the allowed values; "" where the problem says it all. */
  limit: string | number;
}

export function isMismatchProblem(keyword: string): keyword is MismatchProblem {
  return Object.hasOwn(messages.en, keyword);
}

export function mismatchWords({ problem, limit }: Mismatch, locale: Locale): string {
  return translator(messages, locale)(problem, { limit, count: limit });
}
