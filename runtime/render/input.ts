import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Node, PageContext, Render, StoreData } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";

/** Everything a render needs; the shop, the canvas and the tests differ in nothing else. */
export interface RenderInput {
  registry: Registry;
  /** Render functions by block type (runtime/render/renders.ts is the real list). */
  renders: ReadonlyMap<string, Render<never, never>>;
  page: PageContext;
  /** Language that a text falls back to. */
  mainLocale: Locale;
  /** Answers of the blocks' data requests by node id (runtime/data collects them). */
  data: ReadonlyMap<string, unknown>;
  /** The values bindings and merge values may read: product, shop, collection … by path. */
  scope: Readonly<Record<string, unknown>>;
  /** `canvas` adds edit marks and shows what failed; `shop` adds nothing and logs it. */
  mode: "shop" | "canvas";
  onError(node: Node, error: unknown): void;
}

export type { StoreData };
