import type { Locale } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";
import type { CatalogueRefusal } from "./read-catalogue.server.ts";

const fileMessages = defineMessages<CatalogueRefusal["code"]>({
  fr: {
    "file.empty": "Le fichier est vide.",
    "file.header-only": "Le fichier n'a que sa ligne d'en-tête, aucun produit.",
    "file.spreadsheet": "C'est un classeur Excel : enregistrez-le au format CSV (UTF-8), puis importez ce fichier.",
    "file.not-text": "Ce n'est pas un fichier texte : exportez vos produits au format CSV.",
    "file.one-column": "La première ligne n'est pas un en-tête de colonnes : exportez vos produits au format CSV.",
    "format.unknown": "Ces colonnes ne sont ni celles de Shopify ni celles de WooCommerce : précisez --format.",
    "columns.missing": "Il manque des colonnes au fichier : {missing}.",
  },
  ar: {
    "file.empty": "الملف فارغ.",
    "file.header-only": "في الملف سطر العناوين فقط، دون أي منتج.",
    "file.spreadsheet": "هذا مصنف Excel: احفظه بصيغة CSV (UTF-8) ثم استورد ذلك الملف.",
    "file.not-text": "هذا ليس ملفًا نصيًا: صدّر منتجاتك بصيغة CSV.",
    "file.one-column": "السطر الأول ليس عناوين أعمدة: صدّر منتجاتك بصيغة CSV.",
    "format.unknown": "هذه الأعمدة ليست أعمدة Shopify ولا WooCommerce: حدّد --format.",
    "columns.missing": "تنقص الملف أعمدة: {missing}.",
  },
  en: {
    "file.empty": "The file is empty.",
    "file.header-only": "The file has its header alone, and no product.",
    "file.spreadsheet": "This is an Excel workbook: save it as CSV (UTF-8) and import that file.",
    "file.not-text": "This is no text file: export your products as CSV.",
    "file.one-column": "The first line is no header of columns: export your products as CSV.",
    "format.unknown": "These columns are neither Shopify's nor WooCommerce's: say which with --format.",
    "columns.missing": "Columns are missing in the file: {missing}.",
  },
});

/** Why a file was refused as a whole, in words a person can act on. */
export function describeFileRefusal({ code, data }: CatalogueRefusal, locale: Locale): string {
  const missing = Array.isArray(data?.missing) ? data.missing.join(", ") : "";
  return translator(fileMessages, locale)(code, { missing });
}
