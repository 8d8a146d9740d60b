import { defineBlock, list, plain, text, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** Several short texts under one question: the parts of an address, of a name. */
export default defineBlock({
  type: "form.texts",
  version: 2,
  category: "form",
  icon: "rows-3",
  messages,
  props: {
    ...fieldProps("parts", { fr: "Votre adresse", ar: "عنوانك", en: "Your address" }),
    rows: list(
      { value: plain("", { max: 120 }), label: text({}, { max: 500 }), placeholder: text({}, { max: 300 }) },
      [{ value: "street", label: { fr: "Rue", ar: "الشارع", en: "Street" }, placeholder: {} }],
      { max: 100 },
    ),
    every: toggle(false),
  },
  field: ({ rows, every, ...props }) => {
    const basics = fieldBasics(props);
    const named = rows.map(({ value }) => value).filter(Boolean);
    const rules = every ? [...basics.rules, { code: "all_rows", args: { rows: named } } as const] : basics.rules;
    return { ...basics, kind: "texts", rows: named, rules };
  },
  migrations: {
    1: ({ rows, ...props }) => ({
      ...props,
      rows: (rows as Record<string, unknown>[]).map((row) => ({ ...row, placeholder: {} })),
    }),
  },
});
