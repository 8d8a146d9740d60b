import { bindable, defineBlock, list, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const row = (label: [string, string, string], values: [string, string, string]) => ({
  label: { fr: label[0], ar: label[1], en: label[2] },
  values: { fr: values[0], ar: values[1], en: values[2] },
});

/** Two to four things side by side, line by line. ✓ and – in a cell become signs with words for readers. */
export default defineBlock({
  type: "content.comparison",
  version: 1,
  category: "content",
  icon: "table-2",
  messages,
  props: {
    columns: list(
      { title: text({}, { max: 80 }), highlighted: bindable(toggle(false)) },
      [
        { title: { fr: "Notre argan", ar: "أركاننا", en: "Our argan" }, highlighted: true },
        { title: { fr: "Argan du marché", ar: "أركان السوق", en: "Market argan" }, highlighted: false },
      ],
      { max: 4 },
    ),
    rows: list(
      { label: text({}, { max: 120 }), values: text({}, { max: 400 }) },
      [
        row(["Pressé à froid", "معصور على البارد", "Cold-pressed"], ["✓ | –", "✓ | –", "✓ | –"]),
        row(["Date de pressage écrite", "تاريخ العصر مكتوب", "Pressing date written"], ["✓ | –", "✓ | –", "✓ | –"]),
        row(["Contenance", "السعة", "Volume"], ["100 ml | 60 ml", "100 مل | 60 مل", "100 ml | 60 ml"]),
        row(["Échange", "الاستبدال", "Exchange"], ["14 jours | –", "14 يوما | –", "14 days | –"]),
      ],
      { max: 30 },
    ),
  },
});
