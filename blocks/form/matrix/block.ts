import { defineBlock, list, plain, text, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps, optionProps, optionValues } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** The same question of several things: a row each, the answers in columns. */
export default defineBlock({
  type: "form.matrix",
  version: 1,
  category: "form",
  icon: "table",
  messages,
  props: {
    ...fieldProps("table", { fr: "Qu’en pensez-vous ?", ar: "ما رأيك؟", en: "What do you think?" }),
    rows: list(
      { value: plain("", { max: 120 }), label: text({}, { max: 500 }) },
      [{ value: "price", label: { fr: "Le prix", ar: "الثمن", en: "The price" } }],
      { max: 100 },
    ),
    columns: optionProps([
      { value: "good", label: { fr: "Bien", ar: "جيد", en: "Good" } },
      { value: "bad", label: { fr: "Pas bien", ar: "غير جيد", en: "Not good" } },
    ]),
    several: toggle(false),
    every: toggle(false),
  },
  field: ({ rows, columns, several, every, ...props }) => {
    const basics = fieldBasics(props);
    const named = rows.map(({ value }) => value).filter(Boolean);
    return {
      ...basics,
      kind: "matrix",
      rows: named,
      options: optionValues(columns),
      ...(several && { several }),
      rules: every ? [...basics.rules, { code: "all_rows", args: { rows: named } }] : basics.rules,
    };
  },
});
