import type { ReactNode } from "react";
import type { Direction, Locale } from "#app/commerce/kernel/locale.ts";
import type { Values } from "#app/commerce/kernel/messages.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { ValueFormat } from "./bound.ts";
import type { OrderView, PlaceView } from "./data.ts";
import type { QuestionsState } from "./form.ts";
import type { Doc } from "./node.ts";
import type { DeliveryView } from "./promises.ts";

/** What every block may know of the page it stands on. Nothing here belongs to one visitor: pages are shared. */
export interface PageContext {
  locale: Locale;
  dir: Direction;
  currency: Money["currency"];
  /** Epoch ms at which the page was made. Never printed: it would differ between two renders of one page. */
  now: number;
  money(value: Money): string;
  /** A date of the shop's time zone, in words; the day and the hour where no style is named. */
  date(at: number | string, style?: DateStyle): string;
  /** The address of a path of this shop in the page's language: `/` → `/ar/`. */
  href(path: string): string;
  /** This very page in each of the shop's languages, for the language switch; empty where there is one language. */
  languages: readonly { locale: Locale; href: string }[];
  /** What every way to the checkout takes along: the same for all who see this page. */
  checkout: CheckoutFacts;
}

/** `day`: 1 décembre 2026; `short`: 01/12/2026; `weekday`: mardi. */
export type DateStyle = Extract<ValueFormat, "day" | "short" | "weekday">;

/** Ids; null where there is none. */
export interface CheckoutFacts {
  /** The form that this page's checkout names; the shop's own where null. */
  form: string | null;
  /** The document and the revision that the shopper saw. */
  page: string | null;
  revision: string | null;
}

/** Words of the block's own messages.ts. */
export type BlockTranslate = (key: string, values?: Values) => string;

/** The state of any form; of a checkout's with what its buyer is offered. */
export interface FormState extends QuestionsState {
  /** In a checkout: where its parcels may go, and how. */
  place?: PlaceView;
  delivery?: { options: readonly DeliveryView[]; chosen: string };
  /** In a checkout: what it asks itself, before the questions of the step and between them and its button. */
  around?: { before: ReactNode; after: ReactNode };
  /** In a form of questions: what its articles come to, and the same for rules. */
  order?: { quote: OrderView | null; facts: Readonly<Record<string, number>> };
}

export type ListedLevel = 2 | 3 | 4;

export interface RenderArgs<P, D = null> {
  id: string;
  /** What a browser remembers it by: the same on every page that shows it, at whichever address and in whichever language. */
  lasting: string;
  props: P;
  /** The answer of the block's data.server.ts; null while there is none (nothing asked, not loaded yet, gone). */
  data: D | null;
  /**
   * Where a slot's children go, as one element with these classes. On the canvas the same element is the drop zone, so
   * put nothing else into it. Each slot stands once.
   */
  slot(name: string, className?: string): ReactNode;
  page: PageContext;
  t: BlockTranslate;
  /** Attributes that mark an element as editable in place on the canvas; none in the shop. */
  edit(prop: string): { "data-edit"?: string };
  /** Does a slot hold anything? */
  filled(slot: string): boolean;
  /** The node stands in the first part of the page: its pictures load at once. */
  early: boolean;
  /** Level of the headings of what a block lists (cards): one below the heading they stand under. */
  below: ListedLevel;
  /** Another document in this place (a form in a checkout). */
  embed(doc: Doc, form?: FormState): ReactNode;
  /** The state of the form this block stands in. */
  form: FormState;
}

/**
 * Pure: no hooks, no fetch, no window, no style attribute, ONE element (or null: nothing to show). Shop, canvas and
 * tests all call this one.
 */
export type Render<P, D = null> = (args: RenderArgs<P, D>) => ReactNode;
