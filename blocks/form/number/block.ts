import { choice, defineBlock, type FieldRule, plain, text, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** Digits with a point; empty where there is no bound. */
const NUMBER = "^$|^-?[0-9]{1,15}([.][0-9]{1,6})?$";

/** A number or an amount, within bounds. */
export default defineBlock({
  type: "form.number",
  version: 3,
  category: "form",
  icon: "hash",
  messages,
  props: {
    ...fieldProps("number", { fr: "Combien ?", ar: "كم؟", en: "How many?" }),
    placeholder: text({}, { max: 300, advanced: true }),
    look: choice(["number", "money"], "number"),
    least: plain("", { max: 24, pattern: NUMBER }),
    most: plain("", { max: 24, pattern: NUMBER }),
    whole: toggle(false),
    unique: toggle(false),
    unit: text({}, { max: 40 }),
  },
  field: ({ least, most, whole, unique, ...props }) => {
    const basics = fieldBasics(props);
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(whole ? [{ code: "whole" } as const] : []),
      ...(least === "" ? [] : [{ code: "min", args: { min: Number(least) } } as const]),
      ...(most === "" ? [] : [{ code: "max", args: { max: Number(most) } } as const]),
      ...(unique ? [{ code: "unique" } as const] : []),
    ];
    return { ...basics, kind: "number", rules };
  },
  migrations: { 1: (props) => ({ ...props, unique: false }), 2: (props) => ({ ...props, placeholder: {} }) },
});
