import { choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * Town, region and postcode, and how the parcel is delivered there. Towns are chosen from those of the region or typed;
 * what delivery costs follows at once.
 */
export default defineBlock({
  type: "form.place",
  version: 2,
  category: "form",
  icon: "map-pin",
  messages,
  props: {
    label: text({ fr: "Ville", ar: "المدينة", en: "City" }, { max: 120 }),
    hint: text({}, { max: 200 }),
    placeholder: text({}, { max: 300, advanced: true }),
    region: choice(["auto", "always", "never"], "auto"),
    delivery: choice(["choose", "hide"], "choose"),
  },
  field: () => ({
    name: "city",
    rules: [{ code: "required" }, { code: "max_length", args: { max: 120 } }],
    also: ["region", "postcode", "delivery"],
  }),
  migrations: { 1: (props) => ({ ...props, placeholder: {} }) },
});
