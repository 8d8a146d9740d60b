import { choice, defineBlock, type FieldRule, toggle } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** What an address is made of, in the order it is asked. */
export const ADDRESS_PARTS = ["region", "postcode", "city", "line", "landmark", "pin"] as const;

/**
 * Where somebody lives, as people say it there: region before town where a country does so, the postcode where it has one,
 * words that lead the driver, and the place on the map where a telephone knows it.
 */
export default defineBlock({
  type: "form.address",
  version: 2,
  category: "form",
  icon: "map-pin",
  messages,
  props: {
    ...fieldProps("address", { fr: "Votre adresse", ar: "عنوانك", en: "Your address" }),
    region: choice(["auto", "always", "never"], "auto"),
    landmark: toggle(true),
    pin: toggle(true),
    known: toggle(true, { advanced: true }),
  },
  field: ({ region, landmark, pin, known, required, ...props }) => {
    const rows = ADDRESS_PARTS.filter(
      (part) =>
        (part !== "region" || region !== "never") && (part !== "landmark" || landmark) && (part !== "pin" || pin),
    );
    const basics = fieldBasics({ ...props, required });
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(required ? [{ code: "all_rows", args: { rows: ["city", "line"] } } as const] : []),
    ];
    return { ...basics, ...(!known && { blank: true }), kind: "texts", rows, rules };
  },
  migrations: { 1: (props) => ({ ...props, known: true }) },
});
