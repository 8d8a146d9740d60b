import { defineBlock } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** A signature, drawn with a finger; without a script, the name typed stands for it. */
export default defineBlock({
  type: "form.signature",
  version: 1,
  category: "form",
  icon: "pen-line",
  messages,
  props: {
    ...fieldProps("signature", { fr: "Signez ici", ar: "وقع هنا", en: "Sign here" }),
  },
  field: (props) => ({ ...fieldBasics(props), kind: "signature" }),
});
