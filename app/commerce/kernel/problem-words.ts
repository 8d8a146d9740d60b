import type { Locale } from "./locale.ts";
import { typeset } from "./messages.ts";

/** What ajv finds, as far as it is told. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  message?: string;
  params: Readonly<Record<string, unknown>>;
}

/** ajv's error as a pointer to the very field, and a sentence that names what was expected. */
export function schemaProblem(error: SchemaError | undefined): { pointer: string; message: string } {
  const { keyword = "", instancePath = "", message = "is invalid", params = {} } = error ?? {};
  switch (keyword) {
    case "additionalProperties":
      return { pointer: `${instancePath}/${String(params.additionalProperty)}`, message: "is not known here" };
    case "required":
      return { pointer: `${instancePath}/${String(params.missingProperty)}`, message: "is missing" };
    case "enum":
      return { pointer: instancePath, message: `${message}: ${JSON.stringify(params.allowedValues)}` };
    default:
      return { pointer: instancePath, message };
  }
}

/** What a sentence looks like, and what it says in the other languages; `$1` is what the sign found. */
export type SaidProblem = readonly [RegExp, readonly [fr: string, ar: string]];

/**
 * Data table: what ajv says of a value that its schema does not take, and our own adapters of a service that does not
 * answer. Programs read the English.
 */
const WORDS: readonly SaidProblem[] = [
  [/^is missing$/, ["manque", "ناقص"]],
  [/^is not known here$/, ["n’existe pas ici", "غير معروف هنا"]],
  [/^is invalid$/, ["n’est pas valable", "غير صالح"]],
  [/^must be (?:integer)$/, ["doit être un nombre entier", "يجب أن يكون عددا صحيحا"]],
  [/^must be (?:number)$/, ["doit être un nombre", "يجب أن يكون عددا"]],
  [/^must be (?:string)$/, ["doit être un texte", "يجب أن يكون نصا"]],
  [/^must be (?:boolean)$/, ["doit être vrai ou faux", "يجب أن يكون نعم أو لا"]],
  [/^must be (?:array)$/, ["doit être une liste", "يجب أن يكون قائمة"]],
  [/^must be (?:object)$/, ["doit être un objet", "يجب أن يكون كائنا"]],
  [/^must be (?:null)$/, ["doit être vide", "يجب أن يكون فارغا"]],
  [/^must be ([a-z]+(?:,[a-z]+)+)$/, ["doit être de l’un de ces types : $1", "يجب أن يكون من أحد هذه الأنواع: $1"]],
  [/^must be <= (\S+)$/, ["doit être $1 au plus", "يجب ألا يتجاوز $1"]],
  [/^must be >= (\S+)$/, ["doit être $1 au moins", "يجب ألا يقل عن $1"]],
  [/^must be < (\S+)$/, ["doit être inférieur à $1", "يجب أن يكون أصغر من $1"]],
  [/^must be > (\S+)$/, ["doit être supérieur à $1", "يجب أن يكون أكبر من $1"]],
  [/^must NOT have more than (\d+) characters$/, ["a plus de $1 caractères", "فيه أكثر من $1 حرفا"]],
  [/^must NOT have fewer than (\d+) characters$/, ["a moins de $1 caractères", "فيه أقل من $1 أحرف"]],
  [/^must NOT have more than (\d+) (?:items|properties)$/, ["a plus de $1 éléments", "فيه أكثر من $1 عنصرا"]],
  [/^must NOT have fewer than (\d+) (?:items|properties)$/, ["a moins de $1 éléments", "فيه أقل من $1 عناصر"]],
  [/^must NOT have duplicate items/, ["contient deux fois la même chose", "فيه عنصر مكرر"]],
  [/^must match pattern /, ["n’est pas écrit comme il faut", "ليس مكتوبا كما ينبغي"]],
  [/^must match format /, ["n’est pas une date valable", "ليس تاريخا صالحا"]],
  [
    /^must be equal to one of the allowed values: (.*)$/,
    ["doit être l’une de ces valeurs : $1", "يجب أن يكون إحدى هذه القيم: $1"],
  ],
  [/^must be equal to constant$/, ["n’est pas la valeur attendue", "ليس القيمة المنتظرة"]],
  [
    /^must match (?:a schema in anyOf|exactly one schema in oneOf)$/,
    ["n’a aucune des formes possibles", "ليس له أي شكل من الأشكال الممكنة"],
  ],
  [/^must NOT be valid$/, ["n’est pas accepté", "غير مقبول"]],
  [/^property name must be valid$/, ["porte un nom qui n’est pas accepté", "له اسم غير مقبول"]],
  [/^(\S+) cannot be reached$/, ["$1 ne se laisse pas joindre", "تعذر الاتصال بـ $1"]],
  [/^(\S+) did not answer within \d+ ms$/, ["$1 n’a pas répondu à temps", "لم يجب $1 في الوقت المناسب"]],
  [/^(\S+) answered with more than (\d+) bytes$/, ["$1 a envoyé plus de $2 octets", "أرسل $1 أكثر من $2 بايت"]],
  [/^(\S+) answered with a redirect \((\d+)\)$/, ["$1 renvoie ailleurs ($2)", "يحيل $1 إلى عنوان آخر ($2)"]],
  [/^(\S+) is not on the public internet$/, ["$1 n’est pas une adresse publique", "$1 ليس عنوانا عموميا"]],
  [/^(\S+) gave no answer$/, ["$1 n’a rien répondu", "لم يجب $1 بشيء"]],
  [/^The address of the model is no address$/, ["son adresse n’en est pas une", "عنوانه ليس عنوانا"]],
  [
    /^(\S+) is asked over https alone, or named in (\S+)$/,
    ["$1 n’est appelé qu’en https, ou nommé dans $2", "لا يُطلب $1 إلا عبر https، أو يُذكر في $2"],
  ],
];

/** A sentence of a table in a language; undefined where the table does not know it. */
export function sayProblem(table: readonly SaidProblem[], message: string, locale: Locale): string | undefined {
  const found = table.find(([sign]) => sign.test(message));
  if (!found || locale === "en") return found && message;
  const [sign, [fr, ar]] = found;
  return message.replace(sign, locale === "fr" ? typeset(fr, "fr") : ar);
}

/** What was wrong, in a language; a sentence that nobody here wrote stays as it is. */
export function problemWords(message: string, locale: Locale): string {
  return sayProblem(WORDS, message, locale) ?? message;
}
