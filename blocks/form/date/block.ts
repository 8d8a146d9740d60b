import { choice, defineBlock, type FieldRule, plain } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** A day or a time as it is kept, or days from today: `$today+2`. */
const DAY = "^$|^[$]today([+-][0-9]{1,4})?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{5,8})?$|^[0-9]{2}:[0-9]{2}$";

/** A day, an hour, or both. */
export default defineBlock({
  type: "form.date",
  version: 1,
  category: "form",
  icon: "calendar",
  messages,
  props: {
    ...fieldProps("date", { fr: "Quel jour ?", ar: "أي يوم؟", en: "Which day?" }),
    asks: choice(["date", "time", "datetime"], "date"),
    earliest: plain("", { max: 30, pattern: DAY }),
    latest: plain("", { max: 30, pattern: DAY }),
  },
  field: ({ asks, earliest, latest, ...props }) => {
    const basics = fieldBasics(props);
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(earliest === "" ? [] : [{ code: "earliest", args: { day: earliest } } as const]),
      ...(latest === "" ? [] : [{ code: "latest", args: { day: latest } } as const]),
    ];
    return { ...basics, kind: asks, rules };
  },
});
