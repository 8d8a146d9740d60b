import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import { choice, defineBlock, rules, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * The root of a form document: its fields, or its steps, and the rules by which they come and go. What is sent, and where
 * to, is its host's business (a checkout, a contact page).
 */
export default defineBlock({
  type: "form.form",
  version: 2,
  category: "form",
  icon: "text-cursor-input",
  hidden: true,
  messages,
  props: {
    submit: text({ fr: "Confirmer la commande", ar: "تأكيد الطلب", en: "Confirm the order" }, { max: 60 }),
    note: text({}, { max: 200 }),
    thanks: text({}, { max: 2_000 }),
    progress: choice(["bar", "steps", "none"], "bar", { advanced: true }),
    saving: toggle(true, { advanced: true }),
    rules: rules(),
  },
  slots: { fields: { accepts: ["form", "content"] } },
  check: (props) =>
    props.rules.flatMap(({ when, effects }, index) => [
      ...logicErrors(when, `/rules/${index}/when`),
      ...effects.flatMap((effect, at) =>
        effect.do === "set" ? logicErrors(effect.to, `/rules/${index}/effects/${at}/to`) : [],
      ),
    ]),
  migrations: { 1: (props) => ({ ...props, thanks: {}, progress: "bar", saving: true, rules: [] }) },
});
