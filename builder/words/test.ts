import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Words of testing two versions of what is edited. */
export const testWords = defineMessages({
  fr: {
    title: "Tester deux versions",
    "step.copy": "Vitrine fait une copie, la version B : changez-y ce que vous voulez essayer.",
    "step.split":
      "La moitié des visiteurs verra la version A, telle quelle, l’autre la version B. Chacun garde la sienne.",
    "step.judge":
      "Rien n’est en ligne avant que vous publiiez la campagne. Les résultats disent laquelle gagne, dès que c’est prouvé.",
    begin: "Préparer le test",
    unsure: "Pas sûr ? Montrez-la d’abord à la moitié des visiteurs.",
    notThis: "Cela se teste par les variantes d’une campagne : ajoutez-en dans ses réglages.",
    isBranch: "Une branche se fusionne d’abord ; testez ensuite la page.",
    "trouble.unsaved": "Il y a des modifications qui ne sont pas encore sur le serveur.",
    "trouble.failed": "Personne ne répond. Rien n’est perdu ; réessayez dans un instant.",
    "trouble.document.gone": "Ce document n’est plus là.",
    "trouble.signed-out": "Votre session a expiré : reconnectez-vous.",
    "trouble.forbidden": "Votre rôle ne le permet pas.",
  },
  ar: {
    title: "اختبار نسختين",
    "step.copy": "تصنع فيترين نسخة ثانية، النسخة B: غيّر فيها ما تريد تجربته.",
    "step.split": "يرى نصف الزوار النسخة A كما هي، والنصف الآخر النسخة B. ويحتفظ كل واحد بنسخته.",
    "step.judge": "لا شيء يظهر في المتجر قبل أن تنشر الحملة. تقول النتائج أيهما تفوز متى ثبت ذلك.",
    begin: "تحضير الاختبار",
    unsure: "لست متأكدًا؟ اعرضها أولًا على نصف الزوار.",
    notThis: "يُختبر هذا بنسخ الحملة: أضفها في إعداداتها.",
    isBranch: "يُدمج الفرع أولًا، ثم تُختبر الصفحة.",
    "trouble.unsaved": "هناك تعديلات لم تصل بعد إلى الخادم.",
    "trouble.failed": "لا أحد يجيب. لم يضع شيء؛ أعد المحاولة بعد لحظة.",
    "trouble.document.gone": "لم يعد هذا المستند موجودًا.",
    "trouble.signed-out": "انتهت جلستك: سجّل الدخول من جديد.",
    "trouble.forbidden": "دورك لا يسمح بذلك.",
  },
  en: {
    title: "Test two versions",
    "step.copy": "Vitrine makes a copy, version B: change in it what you want to try.",
    "step.split": "Half of the visitors see version A, as it is, the other half version B. Everybody keeps theirs.",
    "step.judge":
      "Nothing is in the shop before you publish the campaign. The results say which one wins, as soon as it is proved.",
    begin: "Prepare the test",
    unsure: "Not sure? Show it to half of the visitors first.",
    notThis: "This is tested by the variants of a campaign: add some in its settings.",
    isBranch: "A branch is merged first; then test the page.",
    "trouble.unsaved": "Some changes are not on the server yet.",
    "trouble.failed": "Nobody answers. Nothing is lost; try again in a moment.",
    "trouble.document.gone": "This document is no longer there.",
    "trouble.signed-out": "Your session has ended: sign in again.",
    "trouble.forbidden": "Your role does not allow it.",
  },
});
