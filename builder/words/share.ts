import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Blocks that become a shared section, or a template. */
export const shareWords = defineMessages({
  fr: {
    shareTitle: "Partager comme section",
    shareText:
      "La section se modifie une fois et change sur toutes les pages qui la montrent. Cette page garde la même allure.",
    templateTitle: "Garder comme modèle",
    templateText: "Le modèle se retrouve parmi les blocs ; chaque page en reçoit une copie.",
    shareName: "Nom",
    shareDo: "Partager",
    templateDo: "Garder",
    shared: "Section partagée",
    templateKept: "Modèle gardé",
    shareNotLive:
      "La section est créée, mais votre rôle ne permet pas de la publier : la boutique ne la montre pas encore.",
    shareRefused: "Ces blocs ne peuvent pas former une section : {message}",
    silent: "Personne ne répond. Votre travail est gardé ; réessayez dans un instant.",
  },
  ar: {
    shareTitle: "مشاركة كقسم",
    shareText: "يُعدَّل القسم مرة واحدة فيتغير في كل الصفحات التي تعرضه. تبقى هذه الصفحة كما هي.",
    templateTitle: "حفظ كنموذج",
    templateText: "يظهر النموذج بين الكتل؛ وتحصل كل صفحة على نسخة منه.",
    shareName: "الاسم",
    shareDo: "مشاركة",
    templateDo: "حفظ",
    shared: "قسم مشترك",
    templateKept: "حُفظ النموذج",
    shareNotLive: "أُنشئ القسم، لكن دورك لا يسمح بنشره: لا يظهره المتجر بعد.",
    shareRefused: "لا يمكن أن تكوّن هذه الكتل قسمًا: {message}",
    silent: "لا أحد يجيب. عملك محفوظ؛ أعد المحاولة بعد لحظة.",
  },
  en: {
    shareTitle: "Share as a section",
    shareText: "The section is edited once and changes on every page that shows it. This page keeps its looks.",
    templateTitle: "Keep as a template",
    templateText: "The template stands among the blocks; each page gets a copy of it.",
    shareName: "Name",
    shareDo: "Share",
    templateDo: "Keep",
    shared: "Section shared",
    templateKept: "Template kept",
    shareNotLive: "The section is made, but your role may not publish it: the shop does not show it yet.",
    shareRefused: "These blocks cannot make a section: {message}",
    silent: "Nobody answers. Your work is kept; try again in a moment.",
  },
});
