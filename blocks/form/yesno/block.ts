import { choice, defineBlock, text, toggle, value } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** Yes or no: two buttons, or a box to tick that a form may insist on. */
export default defineBlock({
  type: "form.yesno",
  version: 1,
  category: "form",
  icon: "toggle-left",
  messages,
  props: {
    ...fieldProps("yes", { fr: "Êtes-vous d’accord ?", ar: "هل أنت موافق؟", en: "Do you agree?" }),
    look: choice(["buttons", "box"], "buttons"),
    yes: text({ fr: "Oui", ar: "نعم", en: "Yes" }, { max: 200 }),
    no: text({ fr: "Non", ar: "لا", en: "No" }, { max: 200 }),
    accept: toggle(false),
    yesValue: value(true, { advanced: true }),
    noValue: value(false, { advanced: true }),
  },
  field: ({ look, accept, yesValue, noValue, ...props }) => {
    const basics = fieldBasics(props);
    return {
      ...basics,
      kind: "yes_no",
      ...(look === "box" && { box: true }),
      ...(accept && { insist: true, rules: [{ code: "required" }] }),
      ...((yesValue !== true || noValue !== false) && { options: [yesValue, noValue] }),
    };
  },
});
