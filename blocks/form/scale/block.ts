import { choice, defineBlock, number, text } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { marks } from "#blocks/parts/marks.ts";
import { messages } from "./messages.ts";

/** A mark: stars, or numbers from one end to the other. */
export default defineBlock({
  type: "form.scale",
  version: 1,
  category: "form",
  icon: "star",
  messages,
  props: {
    ...fieldProps("mark", { fr: "Votre avis ?", ar: "ما رأيك؟", en: "How was it?" }),
    look: choice(["numbers", "stars"], "numbers"),
    from: number(1, { min: -100, max: 100 }),
    to: number(5, { min: -100, max: 1_000 }),
    step: number(1, { min: 1, max: 100, advanced: true }),
    low: text({}, { max: 120 }),
    high: text({}, { max: 120 }),
  },
  field: ({ from, to, step, ...props }) => ({
    ...fieldBasics(props),
    kind: "choice",
    options: marks({ from, to, step }),
  }),
});
