import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { type Bound, bound } from "./bound.ts";
import { COLOR_TOKENS, type ColorToken } from "./color-tokens.ts";
import type { AnswerChoice, FormRule, SubmitAction } from "./form.ts";
import type { RichText } from "./rich-text.ts";
import { richTextSchema, SAFE_HREF_PATTERN } from "./rich-text.ts";
import type {
  CollectionRef,
  ImageValue,
  ImageView,
  LinkValue,
  LinkView,
  LocalizedRichText,
  ProductRef,
} from "./values.ts";

/** A JSON schema, as ajv and the inspector read it. */
export type JsonSchema = { readonly [key: string]: unknown };

/** How the inspector edits a prop and how the runtime resolves it. */
export type PropKind =
  | "text"
  | "rich-text"
  | "plain"
  | "pattern"
  | "number"
  | "toggle"
  | "choice"
  | "color"
  | "hex"
  | "image"
  | "video"
  | "link"
  | "icon"
  | "product"
  | "collection"
  | "form"
  | "section"
  | "date-time"
  | "page"
  | "offer"
  | "amount"
  | "days"
  | "time"
  | "day"
  | "variants"
  | "value"
  | "logic"
  | "rules"
  | "actions"
  | "list";

/**
 * One prop of a block: a single declaration from which come the JSON schema, the inspector's control, the value at rest
 * (`Stored`) and what `render` receives (`Resolved`: one language, bindings followed, addresses made).
 */
export interface Prop<Stored, Resolved = Stored> {
  readonly kind: PropKind;
  readonly schema: JsonSchema;
  readonly default: Stored;
  /** Values of these types may be bound to the page's data. */
  readonly bindable: boolean;
  /** Fields of a list's items. */
  readonly fields?: Props;
  /** For the inspector: unit after a number, rows of a text, group name … */
  readonly ui: {
    unit?: string;
    multiline?: boolean;
    advanced?: boolean;
    showWhen?: { prop: string; is: readonly unknown[] };
    every?: boolean;
  };
  /** Carries the types; never set. */
  readonly types?: { stored: Stored; resolved: Resolved };
}

export type AnyProp = Prop<unknown, unknown>;
export type Props = { readonly [name: string]: AnyProp };
export type Stored<P extends Props> = { [K in keyof P]: P[K] extends Prop<infer S, infer _R> ? S : never };
export type Resolved<P extends Props> = { [K in keyof P]: P[K] extends Prop<infer _S, infer R> ? R : never };

type Ui = AnyProp["ui"];

const localized = (value: JsonSchema): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  properties: { fr: value, ar: value, en: value },
});

const nullable = (value: JsonSchema): JsonSchema => ({ anyOf: [{ type: "null" }, value] });

const ref: JsonSchema = {
  anyOf: [
    {
      type: "object",
      required: ["id"],
      additionalProperties: false,
      properties: { id: { type: "string", minLength: 1, maxLength: 64 } },
    },
    { type: "object", required: ["current"], additionalProperties: false, properties: { current: { const: true } } },
  ],
};

function prop<S, R = S>(
  kind: PropKind,
  schema: JsonSchema,
  value: S,
  more: Pick<Partial<AnyProp>, "bindable" | "fields" | "ui"> = {},
): Prop<S, R> {
  return { kind, schema, default: value, bindable: false, ui: {}, ...more };
}

/** Words people read, one value per language; may be bound. */
export function text(
  value: LocalizedText,
  options: { max?: number } & Ui = {},
): Prop<LocalizedText | Bound<LocalizedText>, string> {
  const { max = 500, ...ui } = options;
  return prop("text", bound(localized({ type: "string", maxLength: max })), value, { bindable: true, ui });
}

/** Words of a message, one value per language: what they merge is known as it is sent, and nothing of a page is merged. */
export function words(value: LocalizedText, options: { max?: number } & Ui = {}): Prop<LocalizedText, string> {
  const { max = 500, ...ui } = options;
  return prop("text", localized({ type: "string", maxLength: max }), value, { ui });
}

export function richText(value: LocalizedRichText, ui: Ui = {}): Prop<LocalizedRichText, RichText> {
  return prop("rich-text", localized(richTextSchema), value, { ui });
}

/** A technical word, the same in every language (an anchor, a field's name). */
export function plain(value: string, options: { max?: number; pattern?: string } & Ui = {}): Prop<string> {
  const { max = 200, pattern, ...ui } = options;
  return prop("plain", { type: "string", maxLength: max, ...(pattern && { pattern }) }, value, { ui });
}

/** A regular expression, as browsers write them. Its schema says that it is text; the block's `check` says whether it is taken. */
export function pattern(value: string, ui: Ui = {}): Prop<string> {
  return prop("pattern", { type: "string", maxLength: 500 }, value, { ui });
}

export function number(value: number, options: { min: number; max: number; integer?: boolean } & Ui): Prop<number> {
  const { min, max, integer = true, ...ui } = options;
  return prop("number", { type: integer ? "integer" : "number", minimum: min, maximum: max }, value, { ui });
}

export function toggle(value: boolean, ui: Ui = {}): Prop<boolean> {
  return prop("toggle", { type: "boolean" }, value, { ui });
}

export function choice<const V extends readonly [string, ...string[]]>(
  values: V,
  value: V[number],
  ui: Ui = {},
): Prop<V[number]> {
  return prop("choice", { enum: values }, value, { ui });
}

/** A figure, a switch, a choice or a date that may be taken from the page's data; what does not fit becomes its fallback. */
export function bindable<S>(one: Prop<S>): Prop<S | Bound<S>, S> {
  const { kind, schema, default: value, ui } = one;
  return prop(kind, bound(schema), value, { bindable: true, ui });
}

/** The schema of what is typed, without the ways to bind it. */
export function typedSchema({ schema, bindable: isBindable }: AnyProp): JsonSchema {
  return isBindable ? (schema.else as JsonSchema) : schema;
}

export function color(value: ColorToken | null, ui: Ui = {}): Prop<ColorToken | null> {
  return prop("color", { enum: [...COLOR_TOKENS, null] }, value, { ui });
}

/** A colour as it is, for themes alone: what stands on pages names a role of the theme. */
export function hex(value: string, ui: Ui = {}): Prop<string> {
  return prop("hex", { type: "string", pattern: "^#[0-9a-f]{6}$" }, value, { ui });
}

export function image(
  value: ImageValue | null = null,
  ui: Ui = {},
): Prop<ImageValue | Bound<ImageValue | null> | null, ImageView | null> {
  const percent = { type: "number", minimum: 0, maximum: 100 };
  const schema = {
    type: "object",
    required: ["src", "alt", "width", "height"],
    additionalProperties: false,
    properties: {
      src: { type: "string", pattern: "^(/(?![/\\\\])|media/)[A-Za-z0-9._~%/-]+$", maxLength: 500 },
      alt: localized({ type: "string", maxLength: 300 }),
      width: { type: "integer", minimum: 1, maximum: 20_000 },
      height: { type: "integer", minimum: 1, maximum: 20_000 },
      focal: {
        type: "object",
        required: ["x", "y"],
        additionalProperties: false,
        properties: { x: percent, y: percent },
      },
    },
  };
  return prop("image", bound(nullable(schema)), value, { bindable: true, ui });
}

/** Addresses of a video: a file of the library, or, where `services` may be named, one of YouTube or Vimeo as people copy it. */
export function video(value: string, options: { services?: boolean } & Ui = {}): Prop<string> {
  const { services = false, ...ui } = options;
  const file = "^$|^/(?![/\\\\])[A-Za-z0-9._~%/-]+$";
  const schema = { type: "string", maxLength: 300, pattern: services ? `${file}|^https://[^\\s"'<>]+$` : file };
  return prop("video", schema, value, { ui });
}

export function link(
  value: LinkValue | null = null,
  ui: Ui = {},
): Prop<LinkValue | Bound<LinkValue | null> | null, LinkView | null> {
  const one = (kind: string, properties: JsonSchema, required: string[]) => ({
    type: "object",
    required: ["kind", ...required],
    additionalProperties: false,
    properties: { kind: { const: kind }, ...properties },
  });
  const id = { type: "string", pattern: "^[A-Za-z0-9_-]{1,64}$" };
  const phone = { type: "string", pattern: "^\\+[1-9][0-9]{6,14}$" };
  const schema = {
    anyOf: [
      one(
        "url",
        { url: { type: "string", pattern: SAFE_HREF_PATTERN, maxLength: 2_000 }, newTab: { type: "boolean" } },
        ["url"],
      ),
      one("page", { id }, ["id"]),
      one("product", { id }, ["id"]),
      one("collection", { id }, ["id"]),
      one("home", {}, []),
      one("anchor", { id }, ["id"]),
      one("phone", { number: phone }, ["number"]),
      one("whatsapp", { number: phone, text: localized({ type: "string", maxLength: 500 }) }, ["number"]),
      one("email", { address: { type: "string", pattern: "^[^@\\s<>\"']+@[^@\\s<>\"']+$", maxLength: 254 } }, [
        "address",
      ]),
    ],
  };
  return prop("link", bound(nullable(schema)), value, { bindable: true, ui });
}

/** A lucide icon by its kebab-case name; which ones exist is decided by the icon set, an unknown one shows nothing. */
export function icon(value: string, ui: Ui = {}): Prop<string> {
  return prop("icon", { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$|^$", maxLength: 40 }, value, { ui });
}

export function product(value: ProductRef | null = null, ui: Ui = {}): Prop<ProductRef | null> {
  return prop("product", nullable(ref), value, { ui });
}

export function collection(value: CollectionRef | null = null, ui: Ui = {}): Prop<CollectionRef | null> {
  return prop("collection", nullable(ref), value, { ui });
}

/** A document of kind `form`, by id; null means the shop's own checkout form, or, with `every`, each one there is. */
export function form(value: string | null = null, ui: Ui = {}): Prop<string | null> {
  return prop("form", nullable({ type: "string", minLength: 1, maxLength: 64 }), value, { ui });
}

/** A document of kind `section`, by id. */
export function section(value: string | null = null, ui: Ui = {}): Prop<string | null> {
  return prop("section", nullable({ type: "string", minLength: 1, maxLength: 64 }), value, { ui });
}

/** An instant, ISO 8601 with its zone (`2026-12-01T20:00:00Z`). */
export function dateTime(value: string | null = null, ui: Ui = {}): Prop<string | null> {
  return prop("date-time", nullable({ type: "string", format: "date-time" }), value, { ui });
}

const named: JsonSchema = { type: "string", minLength: 1, maxLength: 64 };

/** A document of kind `page`, by id. */
export function page(value: string | null = null, ui: Ui = {}): Prop<string | null> {
  return prop("page", nullable(named), value, { ui });
}

/** An offer of the shop, by id. */
export function offer(value: string | null = null, ui: Ui = {}): Prop<string | null> {
  return prop("offer", nullable(named), value, { ui });
}

/** Money in minor units of the shop's currency. */
export function amount(value: number, ui: Ui = {}): Prop<number> {
  return prop("amount", { type: "integer", minimum: 0, maximum: 1_000_000_000_000 }, value, { ui });
}

/** Days of the week, Monday 1 to Sunday 7; none: every day. */
export function days(value: number[], ui: Ui = {}): Prop<number[]> {
  return prop("days", { type: "array", maxItems: 7, items: { enum: [1, 2, 3, 4, 5, 6, 7] } }, value, { ui });
}

/** A time of the shop's day, `20:30`. */
export function time(value: string, ui: Ui = {}): Prop<string> {
  return prop("time", { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }, value, { ui });
}

/** A day of the shop's calendar, `2026-12-01`; "" where none is said. */
export function day(value: string, ui: Ui = {}): Prop<string> {
  return prop("day", { type: "string", pattern: "^$|^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }, value, {
    ui,
  });
}

/** Letters of a campaign's variants; none: all of them. */
export function variants(value: string[] = [], ui: Ui = {}): Prop<string[]> {
  const letter = { type: "string", pattern: "^[A-Za-z0-9]{1,12}$" };
  return prop("variants", { type: "array", maxItems: 10, items: letter }, value, { ui });
}

/** What an answer is kept as: a word, or the number or truth that another maker's form keeps. */
export function value(start: AnswerChoice, options: { max?: number } & Ui = {}): Prop<AnswerChoice> {
  const { max = 200, ...ui } = options;
  return prop("value", { type: ["string", "number", "boolean"], maxLength: max }, start, { ui });
}

/** An expression of answers. Its schema says that it is JSON; the block's `check` says whether it is logic. */
export function logic(start: Logic, ui: Ui = {}): Prop<Logic> {
  return prop("logic", { type: ["object", "array", "string", "number", "boolean", "null"] }, start, { ui });
}

/** Of a form's conditions, of what one of them does, and of a question's own words for its rules, at the most. */
export const MOST_RULES = 1_000;
export const MOST_EFFECTS = 50;
export const MOST_WORDS = 30;

/** What happens in a form while conditions hold. */
export function rules(ui: Ui = {}): Prop<FormRule[]> {
  const id = { type: "string", minLength: 1, maxLength: 40 };
  const effect = (kinds: readonly string[], more: JsonSchema) => ({
    type: "object",
    required: ["do", ...Object.keys(more)],
    additionalProperties: false,
    properties: { do: { enum: kinds }, ...more },
  });
  const effects = [
    effect(["show", "hide", "require", "release", "refuse"], { what: id }),
    effect(["offer", "withdraw"], { what: id, choice: { type: ["string", "number", "boolean"], maxLength: 200 } }),
    effect(["set"], { what: id, to: {} }),
    effect(["jump"], { from: id, to: id }),
    effect(["end"], { from: id }),
  ];
  const rule = {
    type: "object",
    required: ["when", "effects"],
    additionalProperties: false,
    properties: {
      when: {},
      effects: { type: "array", minItems: 1, maxItems: MOST_EFFECTS, items: { anyOf: effects } },
    },
  };
  return prop("rules", { type: "array", maxItems: MOST_RULES, items: rule }, [], { ui });
}

/** What happens once a form was sent: one of the kinds of `offered` each, with its own settings. */
export function actions(
  offered: readonly { name: string; props: Props }[],
  value: readonly SubmitAction[],
  ui: Ui = {},
): Prop<readonly SubmitAction[]> {
  const kinds = offered.map(({ name, props }) => ({
    type: "object",
    required: ["id", "do", "when", "with"],
    additionalProperties: false,
    properties: {
      id: { type: "string", pattern: "^[A-Za-z0-9_-]{1,40}$" },
      do: { const: name },
      when: {},
      with: propsSchema(props),
    },
  }));
  return prop("actions", { type: "array", maxItems: 30, items: { anyOf: kinds } }, value, { ui });
}

/** Several items with the same fields, in an order people choose. */
export function list<P extends Props>(
  fields: P,
  value: Stored<P>[],
  options: { max?: number } & Ui = {},
): Prop<Stored<P>[], Resolved<P>[]> {
  const { max = 50, ...ui } = options;
  return prop("list", { type: "array", maxItems: max, items: propsSchema(fields) }, value, { ui, fields });
}

/** The closed object schema of a set of props. All are required: a stored document leaves nothing to today's defaults. */
export function propsSchema(props: Props): JsonSchema {
  return {
    type: "object",
    required: Object.keys(props),
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(props).map(([name, each]) => [name, each.schema])),
  };
}
