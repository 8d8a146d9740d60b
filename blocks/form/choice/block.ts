import {
  choice,
  defineBlock,
  type FieldRule,
  image,
  list,
  number,
  text,
  toggle,
  value,
} from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps, optionValues, startList } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** One of several, or some of them: as pills, in a list, to search in, as tags, as cards with pictures, as boxes. */
export default defineBlock({
  type: "form.choice",
  version: 2,
  category: "form",
  icon: "list",
  messages,
  props: {
    ...fieldProps("choice", { fr: "Quand vous livrer ?", ar: "متى نوصل إليك؟", en: "When shall we come?" }),
    options: list(
      { value: value("", { max: 200 }), label: text({}, { max: 500 }), image: image() },
      [
        { value: "morning", label: { fr: "Le matin", ar: "صباحا", en: "In the morning" }, image: null },
        { value: "evening", label: { fr: "Le soir", ar: "مساء", en: "In the evening" }, image: null },
      ],
      { max: 1_000 },
    ),
    look: choice(["pills", "list", "search", "tags", "cards", "boxes"], "pills"),
    several: toggle(false),
    least: number(0, { min: 0, max: 100, showWhen: { prop: "several", is: [true] } }),
    most: number(0, { min: 0, max: 100, showWhen: { prop: "several", is: [true] } }),
    other: toggle(false),
    otherLabel: text({ fr: "Autre", ar: "أخرى", en: "Other" }, { max: 200, showWhen: { prop: "other", is: [true] } }),
  },
  field: ({ options, several, least, most, other, ...props }) => {
    const basics = fieldBasics(props);
    const values = optionValues(options);
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(other ? [] : [{ code: "one_of", args: { values } } as const]),
      ...(several && least > 0 ? [{ code: "min_count", args: { min: least } } as const] : []),
      ...(several && most > 0 ? [{ code: "max_count", args: { max: most } } as const] : []),
    ];
    return {
      ...basics,
      ...(several && startList(props.start)),
      kind: several ? "choices" : "choice",
      options: values,
      rules,
      ...(other && { open: true }),
    };
  },
  migrations: {
    1: ({ options, ...props }) => ({
      ...props,
      options: (options as Record<string, unknown>[]).map((each) => ({ ...each, image: null })),
      ...{ start: "", words: [], several: false, least: 0, most: 0, other: false },
      otherLabel: { fr: "Autre", ar: "أخرى", en: "Other" },
    }),
  },
});
