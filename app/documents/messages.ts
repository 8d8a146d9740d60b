import { formatTag, type Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator, type Values } from "#app/commerce/kernel/messages.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import { errorWords } from "#runtime/document/error-words.ts";
import type { DocumentRefusal } from "./types.ts";

/** What each refusal of this room says to people. */
export const documentMessages = defineMessages<DocumentRefusal["code"]>({
  fr: {
    "document.content_only":
      "Votre rôle change les textes, les images et les liens ; la mise en page revient à quelqu'un d'autre.",
    "comment.empty": "Écrivez quelque chose avant d'envoyer.",
    "comment.not_found": "Ce commentaire n'existe pas.",
    "comment.too_long": "Un commentaire a au plus {most} caractères.",
    "document.not_found": "Ce document n'existe pas.",
    "document.invalid": "Le document n'est pas valable : {problem}.",
    "document.conflict": "Quelqu'un d'autre a enregistré ce document entre-temps ; comparez les deux versions.",
    "document.kind_changed": "Un document de type « {from} » ne peut pas devenir « {to} ».",
    "document.wrong_use": "Cette page sert à autre chose : choisissez un modèle pour « {use} ».",
    "document.archived": "Ce document est archivé ; restaurez-le d'abord.",
    "revision.not_found": "Cette version n'existe pas.",
    "publication.no_checkout":
      "Ce formulaire prend les commandes de la boutique : il doit demander à tout le monde un téléphone, et demander une ville. Corrigez ce qui est indiqué, ou enlevez « Formulaire de commande de la boutique ».",
    "publication.window": "La fin de publication doit venir après son début, et pas dans le passé.",
    "document.over_budget":
      "La page pèse plus que le budget de la boutique ({over}) ; donnez la raison de la publier quand même.",
    "publication.needs_approval":
      "Dans cette boutique, un administrateur publie et retire ce qui est en ligne : proposez-le.",
    "publication.campaign": "Une campagne se publie en entier, depuis sa propre page.",
    "branch.conflict":
      "La branche et l'original ont changé les mêmes choses ({count}) ; dites pour chacune ce qui compte.",
    "branch.name_missing": "Donnez un nom à la branche.",
    "branch.none": "Ce document n'est la branche d'aucun autre.",
    "branch.not_shown": "Une branche ne se publie pas : fusionnez-la dans l'original, puis publiez l'original.",
    "branch.of_branch": "Une branche part d'un original, pas d'une autre branche.",
    "slug.taken": "L'adresse « {slug} » est déjà celle d'une autre page publiée.",
    "slug.missing": "Donnez un titre ou une adresse à la page avant de la publier.",
    "patch.not_applicable": "La modification ne s'applique pas à cette version : {message}.",
    "document.in_use": "Cette section est utilisée sur {count} pages ; retirez-la d'abord de ces pages.",
    "document.not_a_page": "Seule une page s'exporte en site.",
    "bundle.not_replaceable": "Rien dans la boutique ne peut être remplacé par ce document.",
    "proposal.decided": "Quelqu'un a déjà décidé de cette proposition.",
  },
  ar: {
    "document.content_only": "دورك يغيّر النصوص والصور والروابط؛ أما تخطيط الصفحة فلغيرك.",
    "comment.empty": "اكتب شيئًا قبل الإرسال.",
    "comment.not_found": "هذا التعليق غير موجود.",
    "comment.too_long": "لا يتجاوز التعليق {most} حرف.",
    "document.not_found": "هذا المستند غير موجود.",
    "document.invalid": "المستند غير صالح: {problem}.",
    "document.conflict": "حفظ شخص آخر هذا المستند في هذه الأثناء؛ قارن النسختين.",
    "document.kind_changed": "لا يمكن أن يتحول مستند من نوع «{from}» إلى «{to}».",
    "document.wrong_use": "هذه الصفحة لغرض آخر: اختر قالبا لـ «{use}».",
    "document.archived": "هذا المستند مؤرشف؛ استعده أولًا.",
    "revision.not_found": "هذه النسخة غير موجودة.",
    "publication.no_checkout":
      "هذه استمارة طلبات المتجر: يجب أن تسأل الجميع عن الهاتف، وأن تسأل عن المدينة. صحح ما هو مبين، أو عطّل «استمارة الطلب في المتجر».",
    "publication.window": "يجب أن تأتي نهاية النشر بعد بدايته، وألا تكون في الماضي.",
    "document.over_budget": "الصفحة أثقل من ميزانية المتجر ({over})؛ اذكر سبب نشرها رغم ذلك.",
    "publication.needs_approval": "في هذا المتجر ينشر مسؤول ويسحب ما هو منشور: اقترحه.",
    "publication.campaign": "تُنشر الحملة كاملةً من صفحتها.",
    "branch.conflict": "غيّر الفرع والأصل الأشياء نفسها ({count})؛ حدد أيهما يُعتمد في كل منها.",
    "branch.name_missing": "أعط الفرع اسمًا.",
    "branch.none": "ليس هذا المستند فرعًا لغيره.",
    "branch.not_shown": "لا يُنشر الفرع: ادمجه في الأصل ثم انشر الأصل.",
    "branch.of_branch": "يبدأ الفرع من أصل لا من فرع آخر.",
    "slug.taken": "العنوان «{slug}» مستعمل لصفحة منشورة أخرى.",
    "slug.missing": "أعط الصفحة عنوانًا قبل نشرها.",
    "patch.not_applicable": "لا ينطبق التعديل على هذه النسخة: {message}.",
    "document.in_use": "هذا القسم مستعمل في {count} صفحات؛ أزله منها أولًا.",
    "document.not_a_page": "لا تُصدَّر موقعًا إلا صفحة.",
    "bundle.not_replaceable": "لا شيء في المتجر يمكن أن يحل هذا المستند محله.",
    "proposal.decided": "سبق أن بُتّ في هذا الاقتراح.",
  },
  en: {
    "document.content_only": "Your role changes texts, pictures and links; the layout is for somebody else.",
    "comment.empty": "Write something before you send it.",
    "comment.not_found": "There is no such comment.",
    "comment.too_long": "A comment has {most} characters at most.",
    "document.not_found": "There is no such document.",
    "document.invalid": "The document is not valid: {problem}.",
    "document.conflict": "Someone else saved this document meanwhile; compare the two versions.",
    "document.kind_changed": 'A document of kind "{from}" cannot become a "{to}".',
    "document.wrong_use": "This page serves something else: choose a template for “{use}”.",
    "document.archived": "This document is archived; bring it back first.",
    "revision.not_found": "There is no such revision.",
    "publication.no_checkout":
      "This form takes the shop’s orders: it has to ask everybody for a phone, and to ask for a town. Mend what is pointed at, or turn off “The shop’s order form”.",
    "publication.window": "A publication must end after it begins, and not in the past.",
    "document.over_budget":
      "The page costs more than the shop's budget ({over}); give the reason to publish it all the same.",
    "publication.needs_approval": "In this shop an administrator publishes and takes away what is shown: propose it.",
    "publication.campaign": "A campaign is published as a whole, from its own page.",
    "branch.conflict": "The branch and the original changed the same things ({count}); say of each what counts.",
    "branch.name_missing": "Give the branch a name.",
    "branch.none": "This document is a branch of no other.",
    "branch.not_shown": "A branch is not published: merge it into the original, then publish the original.",
    "branch.of_branch": "A branch begins with an original, not with another branch.",
    "slug.taken": 'The address "{slug}" belongs to another published page.',
    "slug.missing": "Give the page a title or an address before publishing it.",
    "patch.not_applicable": "The patch does not apply to this revision: {message}.",
    "document.in_use": "This section is used on {count} pages; take it off them first.",
    "document.not_a_page": "Only a page is exported as a site.",
    "bundle.not_replaceable": "Nothing in the shop can be replaced by this document.",
    "proposal.decided": "Somebody has decided on this proposal already.",
  },
});

/** A refusal of this room in words a person can act on. */
export function documentWords({ code, data = {} }: DocumentRefusal, locale: Locale): string {
  const errors = Array.isArray(data.errors) ? (data.errors as { pointer: string; message: string }[]) : [];
  const [first] = errors;
  const problem = first ? `${first.pointer || "/"} ${errorWords(first.message, locale)}` : "";
  const over = Array.isArray(data.over) ? overWords(data.over as Overrun[], locale) : "";
  const count = Array.isArray(data.conflicts) ? data.conflicts.length : 0;
  const plain: Record<string, string | number> = { problem, over, count };
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === "string" || typeof value === "number") plain[key] = value;
  }
  return translator(documentMessages, locale)(code, plain satisfies Values);
}

/** "éléments : 4 100 au lieu de 3 000 ; images : 900 ko au lieu de 600 ko" */
function overWords(over: readonly Overrun[], locale: Locale): string {
  const t = translator(overMessages, locale);
  const count = new Intl.NumberFormat(formatTag(locale));
  const size = new Intl.NumberFormat(formatTag(locale), {
    ...{ style: "unit", unit: "kilobyte", maximumFractionDigits: 1 },
  });
  return over
    .map(({ of, is, most }) => {
      const say = (amount: number) => (of === "nodes" ? count.format(amount) : size.format(amount / 1_000));
      return t("line", { of: t(of), is: say(is), most: say(most) });
    })
    .join(t("between"));
}

const overMessages = defineMessages({
  fr: {
    line: "{of} : {is} au lieu de {most}",
    between: " ; ",
    html: "HTML",
    css: "styles",
    js: "JavaScript",
    images: "images",
    nodes: "éléments",
  },
  ar: {
    line: "{of}: {is} بدل {most}",
    between: "؛ ",
    html: "HTML",
    css: "الأنماط",
    js: "JavaScript",
    images: "الصور",
    nodes: "العناصر",
  },
  en: {
    line: "{of}: {is} rather than {most}",
    between: "; ",
    html: "HTML",
    css: "styles",
    js: "JavaScript",
    images: "pictures",
    nodes: "elements",
  },
});

export function isDocumentRefusal(code: string): code is DocumentRefusal["code"] {
  return Object.hasOwn(documentMessages.fr, code);
}
