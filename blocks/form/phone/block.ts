import { defineBlock, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The phone by which an order is confirmed and delivered: who somebody is. Read with the country of the address. */
export default defineBlock({
  type: "form.phone",
  version: 4,
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
  },
  field: ({ required, unique, known }) => ({
    name: "phone",
    ...(!known && { blank: true }),
    rules: [
      ...(required ? [{ code: "required" } as const] : []),
      { code: "phone" },
      ...(unique ? [{ code: "unique" } as const] : []),
    ],
  }),
  migrations: {
    1: (props) => ({ ...props, unique: false }),
    2: (props) => ({ ...props, known: true }),
    3: (props) => ({ ...props, placeholder: {} }),
  },
});
