import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import { FORM_ACTIONS, formAction } from "#blocks/actions/index.ts";
import { actions, choice, defineBlock, rules, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** What forms did before they could say it: whoever can be reached is a lead. */
const LEAD = { id: "lead", do: "lead", when: true, with: {} } as const;

/**
 * The root of a form document: its fields, or its steps, the rules by which they come and go, and what happens once it was
 * sent. Where it is sent to is its host's business (a checkout, a contact page).
 */
export default defineBlock({
  type: "form.form",
  version: 6,
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
    human: toggle(false, { advanced: true }),
    checkout: toggle(false),
    known: toggle(false),
    rules: rules(),
    actions: actions(FORM_ACTIONS, [LEAD]),
  },
  slots: { fields: { accepts: ["form", "content"] } },
  check: (props) => [
    ...props.rules.flatMap(({ when, effects }, index) => [
      ...logicErrors(when, `/rules/${index}/when`),
      ...effects.flatMap((effect, at) =>
        effect.do === "set" ? logicErrors(effect.to, `/rules/${index}/effects/${at}/to`) : [],
      ),
    ]),
    ...props.actions.flatMap(({ id, do: kind, when, with: settings }, index) => [
      ...logicErrors(when, `/actions/${index}/when`),
      ...(formAction(kind)?.check?.(settings) ?? []).map(({ pointer, message }) => ({
        pointer: `/actions/${index}/with${pointer}`,
        message,
      })),
      ...(props.actions.findIndex((each) => each.id === id) < index
        ? [{ pointer: `/actions/${index}/id`, message: "another action has this id" }]
        : []),
    ]),
  ],
  migrations: {
    1: (props) => ({ ...props, thanks: {}, progress: "bar", saving: true, rules: [] }),
    2: (props) => ({ ...props, actions: [LEAD] }),
    3: (props) => ({ ...props, human: false }),
    4: (props) => ({ ...props, checkout: false }),
    5: (props) => ({ ...props, known: false }),
  },
});
