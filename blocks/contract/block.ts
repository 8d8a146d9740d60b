import type { Messages } from "#app/commerce/kernel/messages.ts";
import type { FormField } from "./form.ts";
import { type JsonSchema, type Props, propsSchema, type Resolved, type Stored } from "./props.ts";

export const CATEGORIES = ["campaign", "layout", "content", "commerce", "promo", "form"] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a slot takes: whole categories, or single types. */
export interface SlotRule {
  accepts: readonly (Category | `${string}.${string}`)[];
  max?: number;
}

/** A block's custom element and when its script is fetched. */
export interface IslandRule {
  tag: `v-${string}`;
  load: "idle" | "visible" | "interaction";
}

/** From version n to n + 1: pure, total over everything version n allowed. Keyed by n. */
export type BlockMigrations = Readonly<Record<number, (props: Record<string, unknown>) => Record<string, unknown>>>;

export interface BlockOptions<P extends Props, D> {
  type: `${string}.${string}`;
  version: number;
  category: Category;
  /** lucide icon name, for the palette. */
  icon: string;
  props: P;
  messages: Messages;
  slots?: Readonly<Record<string, SlotRule>>;
  /** The request this block makes of its data.server.ts; null asks nothing. Pure. */
  data?(props: Stored<P>): D | null;
  /** The field this block is in a form, made of its props. Pure. */
  field?(props: Stored<P>): FormField;
  /** Level of the heading this block stands under its own words: what follows on the page is listed below it. Pure. */
  heading?(props: Stored<P>): number;
  /** What a schema cannot say of its props; pointers lead into them. Pure. */
  check?(props: Stored<P>): readonly { pointer: string; message: string }[];
  /** Its answer holds `product` (a ProductView or null), whose values this block's own texts may merge. */
  subject?: "product";
  /** Paths that its own texts (`words`) may merge: they are picked by the block's words `value.<path>`. Pure. */
  merges?(props: Stored<P>): readonly string[];
  /** It is drawn with a `<form>` of its own, and stands in no other form: a browser drops the inner one. Pure. */
  sends?(props: Stored<P>): boolean;
  island?: IslandRule;
  /** It says how long something still takes: a kept page is made again each minute, for browsers without scripts. */
  ticks?: true;
  migrations?: BlockMigrations;
  /** Roots and parts that people never pick themselves stay out of the palette. */
  hidden?: boolean;
}

export interface Block<P extends Props = Props, D = unknown> extends BlockOptions<P, D> {
  /** Closed JSON schema of the stored props. */
  schema: JsonSchema;
  defaults: Stored<P>;
}

/** Declares a block. The folder's name, the type and the file roles are checked by the shared block test. */
export function defineBlock<const P extends Props, D = never>(options: BlockOptions<P, D>): Block<P, D> {
  const defaults = Object.fromEntries(Object.entries(options.props).map(([name, prop]) => [name, prop.default]));
  return { ...options, schema: propsSchema(options.props), defaults: defaults as Stored<P> };
}

/** What `render` receives for block `B`. */
export type PropsOf<B> = B extends { props: infer P extends Props } ? Resolved<P> : never;
export type StoredPropsOf<B> = B extends { props: infer P extends Props } ? Stored<P> : never;
