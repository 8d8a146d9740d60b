import type { Locale } from "#app/commerce/kernel/locale.ts";
import { problemWords, type SaidProblem, sayProblem } from "#app/commerce/kernel/problem-words.ts";

/**
 * Data table: what is wrong with a document, in the words of those who edit it. Programs read the English, which the checks
 * of this room say; `$1` is what the sign found.
 */
const WORDS: readonly SaidProblem[] = [
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
  [/^not JSON: (.*)$/, ["n’est pas du JSON : $1", "ليس JSON: $1"]],
  [/^not a JSON number$/, ["n’est pas un nombre JSON", "ليس عدد JSON"]],
  [/^not a JSON value$/, ["n’est pas une valeur JSON", "ليس قيمة JSON"]],
  [/^the key "(.*)" is not allowed$/, ["la clé « $1 » n’est pas permise", "المفتاح «$1» غير مسموح"]],
];

/** What a check said, in a language; what a block's own check says in English alone stays as it is. */
export function errorWords(message: string, locale: Locale): string {
  return sayProblem(WORDS, message, locale) ?? problemWords(message, locale);
}
