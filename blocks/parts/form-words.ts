/** Of blocks that say in your words what is wrong. */
export const ruleWords = {
  fr: {
    "prop.words": "Vos mots quand une règle n’est pas tenue",
    "prop.words.rule": "Règle",
    "prop.words.text": "Message",
  },
  ar: {
    "prop.words": "كلماتك عند مخالفة قاعدة",
    "prop.words.rule": "القاعدة",
    "prop.words.text": "الرسالة",
  },
  en: {
    "prop.words": "Your words where a rule is not kept",
    "prop.words.rule": "Rule",
    "prop.words.text": "Message",
  },
} as const;

/** Words that every field block has in common, for its messages. */
export const fieldWords = {
  fr: {
    "prop.label": "Libellé",
    "prop.hint": "Aide sous le libellé",
    "prop.required": "Obligatoire",
    "prop.name": "Nom technique",
    "prop.start": "Réponse de départ",
    ...ruleWords.fr,
    optional: "facultatif",
  },
  ar: {
    "prop.label": "العنوان",
    "prop.hint": "توضيح تحت العنوان",
    "prop.required": "إلزامي",
    "prop.name": "الاسم التقني",
    "prop.start": "الجواب الأولي",
    ...ruleWords.ar,
    optional: "اختياري",
  },
  en: {
    "prop.label": "Label",
    "prop.hint": "Help under the label",
    "prop.required": "Required",
    "prop.name": "Technical name",
    "prop.start": "Answer to start with",
    ...ruleWords.en,
    optional: "optional",
  },
} as const;

/** Of blocks that somebody types into. */
export const placeholderWords = {
  fr: { "prop.placeholder": "Exemple dans le champ" },
  ar: { "prop.placeholder": "مثال داخل الخانة" },
  en: { "prop.placeholder": "Example in the field" },
} as const;

/** Of blocks whose choices or rows may all be gone. */
export const bareWords = {
  fr: { bare: "Aucun choix n’est proposé ici pour le moment : continuez sans répondre." },
  ar: { bare: "لا خيار معروضا هنا في الوقت الحالي: تابع بدون إجابة." },
  en: { bare: "No choice is offered here for now: go on without an answer." },
} as const;

/** Of blocks whose articles may all be sold out. */
export const goodsWords = {
  fr: { soldOut: "Épuisé", nothing: "Tout est épuisé pour le moment : continuez sans choisir." },
  ar: { soldOut: "نفد", nothing: "نفد كل شيء في الوقت الحالي: تابع بدون اختيار." },
  en: { soldOut: "Sold out", nothing: "Everything is sold out for now: go on without choosing." },
} as const;

/** Of blocks whose answer may be taken once only. */
export const uniqueWords = {
  fr: { "prop.unique": "Refuser une réponse déjà donnée" },
  ar: { "prop.unique": "رفض إجابة سبق إرسالها" },
  en: { "prop.unique": "Refuse an answer already given" },
} as const;

/** Of blocks that may begin with what is known of who asks, where their form wants that. */
export const knownWords = {
  fr: { "prop.known": "Remplir d’avance pour qui est connu" },
  ar: { "prop.known": "ملؤها مسبقا لمن نعرفه" },
  en: { "prop.known": "Fill in for who is known" },
} as const;
