import {
  choice,
  defineBlock,
  FIELD_NAME_PATTERN,
  type FieldRule,
  number,
  plain,
  toggle,
} from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps, startList } from "#blocks/parts/field-props.ts";
import { limitProp, sourceProps, sourceQuery } from "#blocks/parts/product-source.ts";
import { messages } from "./messages.ts";

/** A field's own `words` are what it says of a rule. */
const { words, ...source } = sourceProps;

/** Articles of the shop to choose from: what is sold out closes by itself, on the page and at the server. */
export default defineBlock({
  type: "form.product",
  version: 1,
  category: "form",
  icon: "shopping-bag",
  messages,
  props: {
    ...source,
    search: words,
    ...fieldProps("article", { fr: "Que voulez-vous ?", ar: "ماذا تريد؟", en: "What would you like?" }),
    limit: limitProp(6),
    variants: choice(["each", "first"], "each"),
    several: toggle(false),
    most: number(0, { min: 0, max: 20, showWhen: { prop: "several", is: [true] } }),
    quantity: plain("", { max: 80, pattern: `^$|${FIELD_NAME_PATTERN}`, advanced: true }),
  },
  field: ({ several, most, variants, quantity, limit, search, ...props }) => {
    const basics = fieldBasics(props);
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(several && most > 0 ? [{ code: "max_count", args: { max: most } } as const] : []),
    ];
    return {
      ...basics,
      ...(several && startList(props.start)),
      kind: several ? "choices" : "choice",
      rules,
      goods: { role: "articles", query: sourceQuery({ ...props, words: search }, limit), variants, quantity },
    };
  },
});
