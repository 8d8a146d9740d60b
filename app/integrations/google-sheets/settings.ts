import type { Definition } from "../definition.ts";
import { SHEET_COLUMNS } from "./columns.ts";

export const googleSheetsDefinition: Definition = {
  name: "google-sheets",
  fields: [
    { name: "service_account", kind: "area", secret: true, required: true, max: 10_000 },
    { name: "spreadsheet", kind: "text", required: true, pattern: /^[A-Za-z0-9_-]{5,120}$/, max: 120 },
    // What would close the quotes around a sheet's name in a range is not taken.
    {
      name: "sheet",
      kind: "text",
      required: true,
      pattern: /^[^'!:\\/?*[\]]{1,100}$/,
      fallback: "Commandes",
      max: 100,
    },
    {
      name: "columns",
      kind: "choices",
      required: true,
      options: SHEET_COLUMNS,
      fallback: "number,placed_at,name,phone,city,address,items,total,payment,state",
      max: 400,
    },
  ],
};
