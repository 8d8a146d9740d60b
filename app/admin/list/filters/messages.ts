import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Words of the filters beside a list, whatever it lists. */
export const filterMessages = defineMessages({
  fr: {
    filter: "Filtrer",
    filters: "Filtres",
    any: "Peu importe",
    from: "Du",
    to: "Au",
    apply: "Appliquer",
    clear: "Effacer",
    remove: "Retirer le filtre",
  },
  ar: {
    filter: "تصفية",
    filters: "المرشحات",
    any: "الكل",
    from: "من",
    to: "إلى",
    apply: "تطبيق",
    clear: "مسح",
    remove: "إزالة المرشح",
  },
  en: {
    filter: "Filter",
    filters: "Filters",
    any: "All",
    from: "From",
    to: "To",
    apply: "Apply",
    clear: "Clear",
    remove: "Remove the filter",
  },
});
