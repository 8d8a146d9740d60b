import type { ReactNode } from "react";
import type { Direction, Locale } from "#app/commerce/kernel/locale.ts";
import type { Values } from "#app/commerce/kernel/messages.ts";
import type { Money } from "#app/commerce/kernel/money.ts";

/** What every block may know of the page it stands on. Nothing here belongs to one visitor: pages are shared. */
export interface PageContext {
  locale: Locale;
  dir: Direction;
  currency: Money["currency"];
  /** Epoch ms at which the page was made. Never printed: it would differ between two renders of one page. */
  now: number;
  money(value: Money): string;
  /** A date of the shop's time zone, in words. */
  date(at: number | string): string;
  /** The address of a path of this shop in the page's language: `/` → `/ar/`. */
  href(path: string): string;
}

/** Words of the block's own messages.ts. */
export type BlockTranslate = (key: string, values?: Values) => string;

export interface RenderArgs<P, D = undefined> {
  id: string;
  props: P;
  data: D;
  /** Each slot already rendered; put it where the children belong. */
  slots: Record<string, ReactNode>;
  page: PageContext;
  t: BlockTranslate;
  /** Attributes that mark an element as editable in place on the canvas; none in the shop. */
  edit(prop: string): { "data-edit"?: string };
}

/** Pure: no hooks, no fetch, no window, no style attribute. Shop, canvas and tests all call this one. */
export type Render<P, D = undefined> = (args: RenderArgs<P, D>) => ReactNode;
