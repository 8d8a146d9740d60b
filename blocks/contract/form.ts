import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { PatternProgram } from "#app/commerce/kernel/pattern/types.ts";
import type { ImageView, ProductsQuery } from "./values.ts";

/** One thing a value must be: a code and its bounds. runtime/forms/rules.ts says what each means, and nothing else does. */
export type FieldRule =
  | { code: "required" }
  | { code: "type"; args: { kind: FieldKind } }
  | { code: "min_length"; args: { min: number } }
  | { code: "max_length"; args: { max: number } }
  | { code: "pattern"; args: { name: PatternName } | WrittenPattern }
  | { code: "phone" }
  | { code: "one_of"; args: { values: readonly AnswerChoice[] } }
  | { code: "sold_out" }
  | { code: "min"; args: { min: number } }
  | { code: "max"; args: { max: number } }
  | { code: "whole" }
  | { code: "earliest"; args: { day: string } }
  | { code: "latest"; args: { day: string } }
  | { code: "min_count"; args: { min: number } }
  | { code: "max_count"; args: { max: number } }
  | { code: "all_rows"; args: { rows: readonly string[] } }
  | { code: "file_type"; args: { types: readonly string[] } }
  | { code: "file_size"; args: { bytes: number } }
  /** Nobody else answered the same: known when it is kept. */
  | { code: "unique" }
  /** What can be added to the price of an order. */
  | { code: "fee" }
  /** Another answer rules it out. */
  | { code: "expression" };

/** A regular expression that somebody typed, and the table of it: it is never handed to an engine that may lose itself in it. */
export interface WrittenPattern {
  source: string;
  program: PatternProgram;
}

/** Patterns that are picked by name. */
export const PATTERN_NAMES = [
  ...["email", "digits", "letters", "postcode", "link-free"],
  ...["letters-digits", "url", "iban", "postcode-fr"],
  ...["postcode-ma", "postcode-tn", "cin-ma", "ice-ma", "tax-tn", "siret-fr"],
] as const;
export type PatternName = (typeof PATTERN_NAMES)[number];

/** What a field's answer is, whatever it looks like. runtime/forms/field-kinds.ts reads each. */
export const FIELD_KINDS = [
  ...["text", "number", "date", "time", "datetime", "yes_no", "choice", "choices", "ranking"],
  ...["matrix", "texts", "file", "signature", "calculated"],
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What an option stands for. */
export type AnswerChoice = string | number | boolean;

/** An answer as it is kept. */
export type Answer = AnswerChoice | readonly Answer[] | { readonly [key: string]: Answer };

/** Where an answer that nobody types comes from. */
export const ANSWER_SOURCES = ["fixed", "param", "referrer", "page", "locale", "customer"] as const;
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

/** Answers that are articles or offers of the shop: which there are, and which are sold out, is looked up when they are asked for. */
export type FormGoods =
  /** Variants of these products; `variants: "first"`: of each the one that can be had. `quantity` names the answer that says how many. */
  | { role: "articles"; query: ProductsQuery | null; variants: "each" | "first"; quantity: string }
  /** The packs a product is sold in: how many pieces. */
  | { role: "packs"; product: string }
  /** What is proposed beside a product: ids of offers. */
  | { role: "bumps"; product: string };

/** One article, pack or offer to choose. */
export interface GoodsChoice {
  /** As it is kept: a variant's id, a number of pieces, an offer's id. */
  value: string | number;
  title: string;
  /** "Bleu / Grand"; "" where there is nothing to add. */
  note: string;
  price: Money;
  /** Before what a pack saves; null where it saves nothing. */
  full: Money | null;
  image: ImageView | null;
  /** Sold out: shown, and not to be chosen. */
  closed: boolean;
  /** What it adds to an order. */
  product: string;
  variant: string;
}

/** What a form block asks for. */
export interface FormField {
  /** Under which the value is sent and kept. `name`, `phone`, `address`, `city` and their kin mean something to orders. */
  name: string;
  rules: readonly FieldRule[];
  /** `text` where it is not said. */
  kind?: FieldKind;
  /** Of a choice, a ranking, a matrix's columns; of yes/no what both are kept as, yes first. */
  options?: readonly AnswerChoice[];
  /** Answers beside the options are taken too. */
  open?: boolean;
  /** Its options are goods of the shop, and those that are sold out. */
  goods?: FormGoods;
  closed?: readonly AnswerChoice[];
  /** Of a matrix or a group of short texts. */
  rows?: readonly string[];
  /** Of yes/no: no is no answer, as with a box that must be ticked. */
  insist?: boolean;
  /** Of yes/no: a box, which sends nothing for no. */
  box?: boolean;
  /** Several columns a row. */
  several?: boolean;
  /** A text keeps its lines. */
  lines?: boolean;
  /** What stands in it before anybody answers. */
  start?: Answer;
  /** Names of what the block sends beside it: of those the order knows. */
  also?: readonly string[];
  /** The value is the merchant's own: what a browser sends for it is not read. */
  fixed?: string;
  /** Nobody types it: it comes from there. */
  from?: { source: AnswerSource; key: string };
  /** It follows from other answers. */
  calculate?: Logic;
  /** What it comes to is added to the price of the order that the form places, under this name. */
  fee?: LocalizedText;
  /** It is kept, and shown nowhere. */
  unseen?: boolean;
  /** What is known of who asks is not put there, whatever the form does with others. */
  blank?: boolean;
  /** The merchant's own words, by rule. */
  words?: Readonly<Record<string, LocalizedText>>;
}

/** What happens in a form while a condition holds. Blocks are named by the ids of their nodes, answers by their names. */
export interface FormRule {
  when: Logic;
  effects: readonly FormEffect[];
}

export type FormEffect =
  | { do: "show" | "hide" | "require" | "release" | "refuse"; what: string }
  /** One choice of a question, or one row of a table: offered only while it holds, or no longer. */
  | { do: "offer" | "withdraw"; what: string; choice: AnswerChoice }
  | { do: "set"; what: string; to: Logic }
  /** After the step `from` goes on at the step `to`: what lies between is left out. */
  | { do: "jump"; from: string; to: string }
  /** The step `from` is the last one. */
  | { do: "end"; from: string };

/** What the server does once a form was sent, as a form declares it: `do` names one of `blocks/actions`, `with` has its settings. */
export interface SubmitAction {
  /** Within its form, for ever: what was done of an answer is remembered under it. */
  id: string;
  do: string;
  /** It is done only where this holds; `true`: always. */
  when: Logic;
  with: Readonly<Record<string, unknown>>;
}

/** Names an order understands; whatever else a form asks for is kept beside the order. */
export const ORDER_FIELDS = [
  ...["name", "phone", "address", "city", "country", "email", "note"],
  ...["region", "postcode", "delivery", "consent"],
] as const;

/** Names the checkout itself uses: a form's own answers of that name are sent under another. */
export const CHECKOUT_NAMES = [
  ...["variant", "quantity", "key", "form", "intent", "from", "region", "postcode", "delivery"],
  ...["at", "back", "cart", "country", "coupon", "last", "pack", "page", "part", "payment", "prices"],
  ...["promised", "revision", "step", "voucher", "waited", "website"],
] as const;

/** Any words without line breaks, as other makers' forms name theirs. */
export const FIELD_NAME_PATTERN = "^[^\\s\\p{Cc}]([^\\p{Cc}]{0,78}[^\\s\\p{Cc}])?$";

/** What a form knows while it is shown: what was typed before a refusal, and what was wrong, by field name. */
export interface QuestionsState {
  values: Readonly<Record<string, string>>;
  /** Words for people, already in the page's language. */
  errors: Readonly<Record<string, string>>;
  /** Answers that are more than one text, by the name their controls have. */
  answers?: Readonly<Record<string, readonly string[]>>;
  /** Stands before the names of controls, so that no answer is taken for what the form itself sends. */
  prefix?: string;
  /** Ids of the form's blocks that are shown, and of those that a script may show at once; all where they are not said. */
  shown?: readonly string[];
  waiting?: readonly string[];
  /** Choices and rows that are not offered now, as a browser sends them, by the block's id. */
  withdrawn?: Readonly<Record<string, readonly string[]>>;
  /** Answers that texts may merge, as `{{answers.name}}`. */
  recall?: Readonly<Record<string, unknown>>;
  /** What there is to choose in fields of goods, by the field's name. */
  goods?: Readonly<Record<string, readonly GoodsChoice[]>>;
  /** Answers of other steps, by control. */
  carried?: readonly (readonly [string, string])[];
  /** What other steps of a checkout sent beside their answers: where a parcel goes, and how. */
  beside?: readonly (readonly [string, string])[];
  /** Id and address of the page that the form stands on, where it is shown alone: there it begins anew. */
  page?: string;
  back?: string;
  /** The server's word of when it was begun, where the page is one visitor's. */
  began?: string;
  /** Site key of the service that tells people from programs, where the form asks it. */
  human?: string;
  /** Under which it is kept while it is unfinished, where it was opened by its link. */
  unfinished?: string;
  /** What was answered another time stands in it again. */
  resumed?: boolean;
  /** Something in it was filled in from what is known of who asks. */
  known?: boolean;
  /** Which of the steps that are asked is shown; `current` is its index among all, `next` the words on its button. */
  steps?: { index: number; count: number; current: number; next?: string };
}
