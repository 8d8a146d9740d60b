import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { FieldKind, FormField } from "#blocks/contract/index.ts";
import type { FieldProblem } from "./check-form.ts";
import type { RuleCode } from "./rules.ts";

type Key = Exclude<RuleCode, "type"> | "missing" | "all_sold_out" | `type.${FieldKind}`;

/**
 * One sentence for each rule, that says what to do. `missing` is `required` where nothing is delivered; where all is sold out
 * the question itself says how to go on.
 */
const messages = defineMessages<Key>({
  fr: {
    required: "Ce champ est nécessaire pour vous livrer.",
    missing: "Une réponse est nécessaire ici.",
    min_length: "Écrivez au moins {min} caractères.",
    max_length: "C’est trop long : {max} caractères au plus.",
    pattern: "Vérifiez ce que vous avez écrit.",
    phone: "Vérifiez le numéro : il manque un chiffre ou il y en a un de trop.",
    one_of: "Choisissez dans la liste.",
    sold_out: "C’est épuisé depuis un instant : choisissez autre chose.",
    all_sold_out: "C’est épuisé depuis un instant.",
    min: "{min} au moins.",
    max: "{max} au plus.",
    whole: "Un nombre entier, sans virgule.",
    earliest: "C’est trop tôt.",
    latest: "C’est trop tard.",
    min_count: "Choisissez-en au moins {min}.",
    max_count: "Choisissez-en {max} au plus.",
    all_rows: "Répondez à chaque ligne.",
    file_type: "Ce type de fichier n’est pas accepté.",
    file_size: "Ce fichier est trop lourd.",
    unique: "Cette réponse a déjà été donnée : une seule fois est possible.",
    fee: "Ce supplément ne peut pas être calculé avec ces réponses : vérifiez-les.",
    expression: "Cette réponse ne va pas avec les autres.",
    "type.text": "Écrivez du texte.",
    "type.number": "Écrivez un nombre.",
    "type.date": "Écrivez une date : jour, mois, année.",
    "type.time": "Écrivez une heure, comme 14:30.",
    "type.datetime": "Écrivez une date et une heure.",
    "type.yes_no": "Répondez par oui ou par non.",
    "type.choice": "Choisissez dans la liste.",
    "type.choices": "Choisissez dans la liste.",
    "type.ranking": "Classez les réponses de la liste.",
    "type.matrix": "Répondez ligne par ligne.",
    "type.texts": "Répondez ligne par ligne.",
    "type.file": "Joignez un fichier.",
    "type.signature": "Signez dans le cadre.",
    "type.calculated": "Vérifiez vos réponses.",
  },
  ar: {
    required: "هذه الخانة ضرورية لنوصل إليك طلبك.",
    missing: "الإجابة هنا ضرورية.",
    min_length: "اكتب {min} أحرف على الأقل.",
    max_length: "النص طويل: {max} حرفا على الأكثر.",
    pattern: "تحقق مما كتبته.",
    phone: "تحقق من الرقم: ينقصه رقم أو فيه رقم زائد.",
    one_of: "اختر من القائمة.",
    sold_out: "نفد المخزون قبل لحظة: اختر شيئا آخر.",
    all_sold_out: "نفد المخزون قبل لحظة.",
    min: "{min} على الأقل.",
    max: "{max} على الأكثر.",
    whole: "عدد صحيح بلا فاصلة.",
    earliest: "هذا مبكر جدا.",
    latest: "هذا متأخر جدا.",
    min_count: "اختر {min} على الأقل.",
    max_count: "اختر {max} على الأكثر.",
    all_rows: "أجب عن كل سطر.",
    file_type: "هذا النوع من الملفات غير مقبول.",
    file_size: "هذا الملف كبير جدا.",
    unique: "سبق إرسال هذه الإجابة: لا تقبل إلا مرة واحدة.",
    fee: "لا يمكن حساب هذه الرسوم الإضافية بهذه الأجوبة: تحققوا منها.",
    expression: "هذه الإجابة لا تتفق مع باقي الأجوبة.",
    "type.text": "اكتب نصا.",
    "type.number": "اكتب عددا.",
    "type.date": "اكتب التاريخ: اليوم والشهر والسنة.",
    "type.time": "اكتب الساعة، مثل 14:30.",
    "type.datetime": "اكتب التاريخ والساعة.",
    "type.yes_no": "أجب بنعم أو لا.",
    "type.choice": "اختر من القائمة.",
    "type.choices": "اختر من القائمة.",
    "type.ranking": "رتب أجوبة القائمة.",
    "type.matrix": "أجب سطرا سطرا.",
    "type.texts": "أجب سطرا سطرا.",
    "type.file": "أرفق ملفا.",
    "type.signature": "وقع داخل الإطار.",
    "type.calculated": "تحقق من أجوبتك.",
  },
  en: {
    required: "We need this to deliver your order.",
    missing: "An answer is needed here.",
    min_length: "Write at least {min} characters.",
    max_length: "Too long: {max} characters at most.",
    pattern: "Check what you wrote.",
    phone: "Check the number: a digit is missing or there is one too many.",
    one_of: "Choose from the list.",
    sold_out: "This has just sold out: choose something else.",
    all_sold_out: "This has just sold out.",
    min: "{min} at least.",
    max: "{max} at most.",
    whole: "A whole number, without decimals.",
    earliest: "This is too early.",
    latest: "This is too late.",
    min_count: "Choose at least {min}.",
    max_count: "Choose {max} at most.",
    all_rows: "Answer every line.",
    file_type: "This kind of file is not taken.",
    file_size: "This file is too large.",
    unique: "This answer was already given: it is taken once only.",
    fee: "This fee cannot be worked out from these answers: please check them.",
    expression: "This answer does not go with the others.",
    "type.text": "Write some text.",
    "type.number": "Write a number.",
    "type.date": "Write a date: day, month, year.",
    "type.time": "Write a time, such as 14:30.",
    "type.datetime": "Write a date and a time.",
    "type.yes_no": "Answer yes or no.",
    "type.choice": "Choose from the list.",
    "type.choices": "Choose from the list.",
    "type.ranking": "Put the answers of the list in order.",
    "type.matrix": "Answer line by line.",
    "type.texts": "Answer line by line.",
    "type.file": "Attach a file.",
    "type.signature": "Sign inside the frame.",
    "type.calculated": "Check your answers.",
  },
});

/** Made once: a form may have hundreds of fields. */
const translators = { fr: translator(messages, "fr"), ar: translator(messages, "ar"), en: translator(messages, "en") };

/** What is wrong with a field of an order, for the person who filled it in. */
export function problemWords(problem: FieldProblem, locale: Locale): string {
  return say(problem.code === "type" ? `type.${problem.args.kind}` : problem.code, problem, locale);
}

/** What is wrong with an answer of any other form. */
export function answerWords(problem: FieldProblem, locale: Locale): string {
  return problem.code === "required" ? say("missing", problem, locale) : problemWords(problem, locale);
}

/** The merchant's own words for it, where the field has some. */
export function fieldWords(
  { words, options }: Pick<FormField, "words" | "options">,
  problem: FieldProblem,
  locale: Locale,
): string {
  // Nobody is asked for another choice where there is none.
  if (problem.code === "sold_out" && options?.length === 0) return say("all_sold_out", problem, locale);
  const own = words && Object.hasOwn(words, problem.code) ? words[problem.code] : undefined;
  return textIn(own, locale) || answerWords(problem, locale);
}

function say(key: Key, problem: FieldProblem, locale: Locale): string {
  const args = "args" in problem ? Object.entries(problem.args) : [];
  const plain = args.filter((entry): entry is [string, string | number] => /string|number/.test(typeof entry[1]));
  return translators[locale](key, Object.fromEntries(plain));
}
