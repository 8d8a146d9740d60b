import type { Locale } from "#app/commerce/kernel/locale.ts";

type Said = readonly [fr: string, ar: string];

/**
 * Data table: what is wrong with a document, in the words of those who edit it. Programs read the English, which ajv and
 * the checks of this room say; `$1` is what the sign found.
 */
const WORDS: readonly (readonly [RegExp, Said])[] = [
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
  [
    /^fields of a form are the same at every width$/,
    ["les champs d’un formulaire sont les mêmes à toutes les largeurs", "حقول الاستمارة هي نفسها في كل عرض"],
  ],
  [
    /^fields of a form have rules of their own$/,
    ["les champs d’un formulaire ont leurs propres règles", "لحقول الاستمارة قواعدها الخاصة"],
  ],
  [/^is no day of the calendar$/, ["n’est pas un jour du calendrier", "ليس يوما في التقويم"]],
  [
    /^is neither a path of the shop nor an address with https$/,
    ["n’est ni un chemin de la boutique ni une adresse en https", "ليس مسارا في المتجر ولا عنوانا بـ https"],
  ],
  [/^does not read as a text: (.*)$/, ["ne se lit pas comme un texte : $1", "لا يُقرأ كنص: $1"]],
  [/^another action has this id$/, ["est l’identifiant d’une autre action", "معرّف إجراء آخر"]],
  [/^must say a beginning or an end$/, ["doit dire un début ou une fin", "يجب أن يذكر بداية أو نهاية"]],
  [/^must come after its beginning$/, ["doit venir après son début", "يجب أن يأتي بعد بدايته"]],
  [/^is less than the least$/, ["est inférieur au minimum", "أصغر من الحد الأدنى"]],
  [/^a document is a JSON object$/, ["un document est un objet JSON", "المستند كائن JSON"]],
  [/^larger than (\S+) bytes$/, ["pèse plus de $1 octets", "يزن أكثر من $1 بايت"]],
  [
    /^format (.+) was written by a newer Vitrine$/,
    ["le format $1 vient d’une version plus récente", "الصيغة $1 من إصدار أحدث"],
  ],
  [/^unknown kind of document$/, ["sorte de document inconnue", "نوع مستند غير معروف"]],
  [/^the root of a (.+) is (.+)$/, ["la racine d’un document « $1 » est « $2 »", "جذر مستند «$1» هو «$2»"]],
  [/^the root is the document itself$/, ["la racine est le document lui-même", "الجذر هو المستند نفسه"]],
  [/^more than (\S+) blocks$/, ["a plus de $1 blocs", "فيه أكثر من $1 كتلة"]],
  [/^the id "(.*)" is used twice$/, ["l’identifiant « $1 » sert deux fois", "المعرّف «$1» مستعمل مرتين"]],
  [/^no block is called "(.*)"$/, ["aucun bloc ne s’appelle « $1 »", "لا كتلة باسم «$1»"]],
  [/^says no version of "(.*)"$/, ["ne dit pas la version de « $1 »", "لا يذكر إصدار «$1»"]],
  [
    /^"(.*)" (\S+) was written by a newer Vitrine$/,
    ["« $1 » $2 vient d’une version plus récente", "«$1» $2 من إصدار أحدث"],
  ],
  [
    /^a shared section stands on pages alone$/,
    ["une section partagée se pose sur une page seulement", "لا يوضع القسم المشترك إلا في صفحة"],
  ],
  [
    /^only a shared section has changes$/,
    ["seule une section partagée a des différences", "للقسم المشترك وحده اختلافات"],
  ],
  [/^"(.*)" has no slot "(.*)"$/, ["« $1 » n’a pas d’emplacement « $2 »", "ليس في «$1» مكان «$2»"]],
  [
    /^the slot "(.*)" takes (\d+) at most$/,
    ["l’emplacement « $1 » accepte $2 blocs au plus", "يقبل المكان «$1» $2 كتلة على الأكثر"],
  ],
  [
    /^"(.*)" does not take "(.*)" in "(.*)"$/,
    ["« $1 » n’accepte pas « $2 » dans « $3 »", "لا يقبل «$1» كتلة «$2» في «$3»"],
  ],
  [
    /^"(.*)" (\S+) → (\S+): (.*)$/,
    ["« $1 » ne passe pas de la version $2 à $3 : $4", "لا ينتقل «$1» من الإصدار $2 إلى $3: $4"],
  ],
  [/^too many values$/, ["contient trop de valeurs", "فيه قيم كثيرة جدا"]],
  [/^nested more than (\S+) deep$/, ["est emboîté sur plus de $1 niveaux", "متداخل أكثر من $1 مستوى"]],
  [/^not a JSON number$/, ["n’est pas un nombre JSON", "ليس عدد JSON"]],
  [/^not a JSON value$/, ["n’est pas une valeur JSON", "ليس قيمة JSON"]],
  [/^the key "(.*)" is not allowed$/, ["la clé « $1 » n’est pas permise", "المفتاح «$1» غير مسموح"]],
];

/** What a check said, in a language; what a block's own check says in English alone stays as it is. */
export function errorWords(message: string, locale: Locale): string {
  if (locale === "en") return message;
  const found = WORDS.find(([sign]) => sign.test(message));
  return found ? message.replace(found[0], found[1][locale === "fr" ? 0 : 1]) : message;
}
