import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** The words of views of a list that are kept. */
export const viewMessages = defineMessages({
  fr: {
    saveViewText: "Les filtres et la recherche d'à présent, sous un nom.",
    viewName: "Nom de la vue",
    shareView: "Pour toute l'équipe",
    keep: "Garder",
    myViews: "Vues gardées",
    removeView: "Retirer la vue {name}",
    doneView: "Vue gardée",
    doneRemoved: "Vue retirée",
  },
  ar: {
    saveViewText: "المرشحات والبحث الحاليان تحت اسم.",
    viewName: "اسم العرض",
    shareView: "لكل الفريق",
    keep: "حفظ",
    myViews: "العروض المحفوظة",
    removeView: "حذف العرض {name}",
    doneView: "حُفظ العرض",
    doneRemoved: "حُذف العرض",
  },
  en: {
    saveViewText: "The filters and the search as they are, under a name.",
    viewName: "Name of the view",
    shareView: "For the whole team",
    keep: "Keep",
    myViews: "Kept views",
    removeView: "Remove the view {name}",
    doneView: "View kept",
    doneRemoved: "View removed",
  },
});
