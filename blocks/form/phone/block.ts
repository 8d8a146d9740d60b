import { defineBlock, text, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, startProp, wordsProp } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** The phone by which an order is confirmed and delivered: who somebody is. Read with the country of the address. */
export default defineBlock({
  type: "form.phone",
  version: 5,
  category: "form",
  icon: "phone",
  messages,
  props: {
    label: text({ fr: "Téléphone", ar: "رقم الهاتف", en: "Phone" }, { max: 120 }),
    hint: text(
      {
        fr: "Nous vous appelons pour confirmer la livraison.",
        ar: "نتصل بك لتأكيد التوصيل.",
        en: "We call you to confirm the delivery.",
      },
      { max: 200 },
    ),
    placeholder: text({}, { max: 300, advanced: true }),
    required: toggle(true),
    unique: toggle(false),
    known: toggle(true),
    start: startProp(40),
    words: wordsProp(),
  },
  field: ({ unique, known, required, start, words }) => {
    const basics = fieldBasics({ name: "phone", required, start, words });
    const rules = [...basics.rules, { code: "phone" } as const, ...(unique ? [{ code: "unique" } as const] : [])];
    return { ...basics, ...(!known && { blank: true }), rules };
  },
  migrations: {
    1: (props) => ({ ...props, unique: false }),
    2: (props) => ({ ...props, known: true }),
    3: (props) => ({ ...props, placeholder: {} }),
    4: (props) => ({ ...props, start: "", words: [] }),
  },
});
