import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator, type Values } from "#app/commerce/kernel/messages.ts";

/** Data table: why something of a web page did not come along. */
const messages = defineMessages({
  fr: {
    script: "Une page n'exécute aucun script à elle.",
    "for-script": "Cela remplace un script ou attend d'en être montré, et les scripts ne sont pas repris.",
    style: "Les feuilles de style ne sont pas reprises : les blocs portent le thème de la boutique.",
    drawing: "Les dessins écrits dans le code ne sont pas repris : envoyez-les comme images.",
    program: "Aucun autre programme n'est intégré.",
    audio: "Aucun bloc ne fait entendre de son.",
    math: "Aucun bloc ne montre de formule.",
    frame: "Les pages d'autres sites ne sont pas intégrées.",
    hidden: "C'est caché dans la page.",
    "link.nowhere": "Son adresse ne mène nulle part dans cette boutique ; les mots sont gardés.",
    "link.around": "Le lien autour de plusieurs blocs n'est pas gardé ; les blocs le sont.",
    "field.alone": "Un champ seul ne demande rien : placez-le dans un formulaire.",
    "field.file": "Ce formulaire ne demande pas de fichier.",
    "field.password": "Un formulaire ne demande jamais de mot de passe.",
    "choice.empty": "Un choix sans réponses ne demande rien.",
    "video.no_address": "La vidéo n'a pas d'adresse sur le web.",
    "picture.pixel": "Une image d'un pixel compte les visiteurs : elle n'est pas reprise.",
    "picture.no_address": "L'image n'a pas d'adresse.",
    "picture.late": "Les images ensemble ont mis trop longtemps à venir.",
    "picture.too_large": "L'image est trop lourde.",
    "picture.not_one": "Le fichier n'est pas une image que la boutique puisse montrer.",
    "picture.scheme": "Les images ne sont cherchées qu'à des adresses https.",
    "picture.beside": "L'image se trouve à côté de la page, et seule la page a été donnée.",
    "picture.missing": "L'image ne se trouve pas à côté de la page.",
    "picture.status": "L'image n'a pas pu être prise : {host} a répondu {status}.",
    "picture.unreachable": "L'image n'a pas pu être prise : {host} ne répond pas comme il faut.",
  },
  ar: {
    script: "لا تشغل الصفحة أي برنامج خاص بها.",
    "for-script": "يحل محل برنامج أو ينتظر أن يظهره، والبرامج لا تُنقل.",
    style: "أوراق الأنماط لا تُنقل: الكتل تلبس مظهر المتجر.",
    drawing: "الرسوم المكتوبة في الشفرة لا تُنقل: ارفعها كصور.",
    program: "لا تُدمج برامج أخرى.",
    audio: "لا توجد كتلة للصوت.",
    math: "لا توجد كتلة للصيغ.",
    frame: "لا تُدمج صفحات مواقع أخرى.",
    hidden: "هذا مخفي في الصفحة.",
    "link.nowhere": "عنوانه لا يقود إلى شيء في هذا المتجر؛ الكلمات محفوظة.",
    "link.around": "الرابط حول عدة كتل لم يُحفظ؛ الكتل محفوظة.",
    "field.alone": "خانة وحدها لا تسأل شيئا: ضعها في استمارة.",
    "field.file": "هذه الاستمارة لا تطلب ملفا.",
    "field.password": "الاستمارة لا تطلب كلمة سر أبدا.",
    "choice.empty": "اختيار بلا أجوبة لا يسأل شيئا.",
    "video.no_address": "ليس للفيديو عنوان على الويب.",
    "picture.pixel": "صورة من بكسل واحد تعد الزوار: لا تُنقل.",
    "picture.no_address": "ليس للصورة عنوان.",
    "picture.late": "استغرق جلب الصور معا وقتا طويلا.",
    "picture.too_large": "الصورة كبيرة جدا.",
    "picture.not_one": "الملف ليس صورة يمكن للمتجر عرضها.",
    "picture.scheme": "تُجلب الصور من عناوين https وحدها.",
    "picture.beside": "الصورة بجانب الصفحة، ولم تُعط إلا الصفحة.",
    "picture.missing": "الصورة ليست بجانب الصفحة.",
    "picture.status": "تعذر جلب الصورة: أجاب {host} بـ {status}.",
    "picture.unreachable": "تعذر جلب الصورة: {host} لا يجيب كما يجب.",
  },
  en: {
    script: "A page runs no scripts of its own.",
    "for-script": "It stands in for a script or waits to be shown by one, and scripts are not taken over.",
    style: "Style sheets are not taken over: blocks wear the shop's theme.",
    drawing: "Drawings in the code are not taken over: upload them as pictures.",
    program: "Other programs are not embedded.",
    audio: "Sound has no block.",
    math: "Formulas have no block.",
    frame: "Other sites' pages are not embedded.",
    hidden: "It is hidden.",
    "link.nowhere": "Its address leads nowhere in this shop; the words are kept.",
    "link.around": "The link around several blocks is not kept; they are.",
    "field.alone": "A field alone asks nothing: put it into a form.",
    "field.file": "A file is not asked for in this form.",
    "field.password": "A password is never asked for in a form.",
    "choice.empty": "A choice without answers asks nothing.",
    "video.no_address": "The video has no address on the web.",
    "picture.pixel": "A picture of one pixel counts visitors, and is not taken over.",
    "picture.no_address": "The picture has no address.",
    "picture.late": "The pictures together took too long to fetch.",
    "picture.too_large": "The picture is too large.",
    "picture.not_one": "The file is no picture that the shop can show.",
    "picture.scheme": "Pictures are fetched from https addresses alone.",
    "picture.beside": "The picture lies beside the page, and only the page was given.",
    "picture.missing": "The picture does not lie beside the page.",
    "picture.status": "The picture could not be fetched: {host} answered {status}.",
    "picture.unreachable": "The picture could not be fetched: {host} does not answer as it should.",
  },
});

export type ReasonCode = keyof (typeof messages)["fr"] & string;

export interface Reason {
  code: ReasonCode;
  data?: Values;
}

/** Something of the file that has no place in a document, and why. */
export interface Dropped {
  selector: string;
  reason: Reason;
}

/** What was left behind, in words. */
export function describeDropped(dropped: readonly Dropped[], locale: Locale): { selector: string; reason: string }[] {
  const t = translator(messages, locale);
  return dropped.map(({ selector, reason }) => ({ selector, reason: t(reason.code, reason.data) }));
}
