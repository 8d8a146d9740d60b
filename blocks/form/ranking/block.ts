import { defineBlock } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps, optionProps, optionValues, startList } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** Things put in order: first what counts most. */
export default defineBlock({
  type: "form.ranking",
  version: 1,
  category: "form",
  icon: "list-ordered",
  messages,
  props: {
    ...fieldProps("order", { fr: "Classez par préférence", ar: "رتب حسب التفضيل", en: "Put in order" }),
    options: optionProps(
      [
        { value: "price", label: { fr: "Le prix", ar: "الثمن", en: "The price" } },
        { value: "speed", label: { fr: "La rapidité", ar: "السرعة", en: "The speed" } },
      ],
      60,
    ),
  },
  field: ({ options, ...props }) => ({
    ...fieldBasics(props),
    ...startList(props.start),
    kind: "ranking",
    options: optionValues(options),
  }),
});
