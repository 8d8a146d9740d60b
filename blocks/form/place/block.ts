import { choice, defineBlock, text } from "#blocks/contract/index.ts";
import { fieldBasics, startProp, wordsProp } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/**
 * Town, region and postcode, and how the parcel is delivered there. Towns are chosen from those of the region or typed;
 * what delivery costs follows at once.
 */
export default defineBlock({
  type: "form.place",
  version: 3,
  category: "form",
  icon: "map-pin",
  messages,
  props: {
    label: text({ fr: "Ville", ar: "المدينة", en: "City" }, { max: 120 }),
    hint: text({}, { max: 200 }),
    placeholder: text({}, { max: 300, advanced: true }),
    region: choice(["auto", "always", "never"], "auto"),
    delivery: choice(["choose", "hide"], "choose"),
    start: startProp(120),
    words: wordsProp(),
  },
  field: ({ start, words }) => {
    const basics = fieldBasics({ name: "city", required: true, start, words });
    const rules = [...basics.rules, { code: "max_length", args: { max: 120 } } as const];
    return { ...basics, rules, also: ["region", "postcode", "delivery"] };
  },
  migrations: {
    1: (props) => ({ ...props, placeholder: {} }),
    2: (props) => ({ ...props, start: "", words: [] }),
  },
});
