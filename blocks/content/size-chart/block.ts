import { choice, defineBlock, list, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const row = (fr: string, ar: string, en: string, values: string) => ({ label: { fr, ar, en }, values: { fr: values } });

/** Measures by size. A row's values are one text with a bar between cells, so that a row is pasted from a sheet at once. */
export default defineBlock({
  type: "content.size-chart",
  version: 1,
  category: "content",
  icon: "ruler",
  messages,
  props: {
    title: text({ fr: "Guide des tailles", ar: "دليل المقاسات", en: "Size guide" }, { max: 120 }),
    sizes: text({ fr: "S | M | L | XL" }, { max: 300 }),
    rows: list(
      { label: text({}, { max: 80 }), values: text({}, { max: 300 }) },
      [
        row("Poitrine (cm)", "الصدر (سم)", "Chest (cm)", "86–90 | 91–96 | 97–104 | 105–112"),
        row("Taille (cm)", "الخصر (سم)", "Waist (cm)", "66–70 | 71–76 | 77–84 | 85–92"),
        row("Longueur (cm)", "الطول (سم)", "Length (cm)", "128 | 130 | 132 | 134"),
      ],
      { max: 20 },
    ),
    note: text(
      {
        fr: "Entre deux tailles ? Prenez la plus grande : l’échange est gratuit.",
        ar: "بين مقاسين؟ خذ الأكبر: الاستبدال مجاني.",
        en: "Between two sizes? Take the larger one: exchanges are free.",
      },
      { max: 300 },
    ),
    look: choice(["open", "folded"], "open"),
  },
});
