import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";

/** A row of a Google spreadsheet, a column for each question. */
export default defineAction({
  name: "sheet",
  phase: "after",
  icon: "table",
  props: {
    sheet: plain("Réponses", { max: 100, pattern: "^[^'!:\\\\/?*[\\]]+$" }),
    spreadsheet: plain("", { max: 120, pattern: "^[A-Za-z0-9_-]*$", advanced: true }),
  },
  messages: defineMessages({
    fr: {
      label: "Ajouter une ligne Google Sheets",
      help: "Dans la feuille du service Google relié, sauf si vous en nommez une autre. Une colonne par question.",
      "prop.sheet": "Onglet",
      "prop.spreadsheet": "Autre feuille (son identifiant)",
    },
    ar: {
      label: "إضافة سطر في Google Sheets",
      help: "في جدول خدمة Google المرتبطة، إلا إذا سميت غيره. عمود لكل سؤال.",
      "prop.sheet": "الورقة",
      "prop.spreadsheet": "جدول آخر (معرفه)",
    },
    en: {
      label: "Add a row to Google Sheets",
      help: "In the spreadsheet of the Google service that is joined, unless you name another. A column for each question.",
      "prop.sheet": "Sheet",
      "prop.spreadsheet": "Another spreadsheet (its id)",
    },
  }),
});
