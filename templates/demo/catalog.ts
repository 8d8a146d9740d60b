import { collections } from "./catalog/collections.ts";
import { tableware } from "./catalog/earthenware-table.ts";
import { vases } from "./catalog/earthenware-vases.ts";
import { gifts } from "./catalog/gifts.ts";
import { hammam } from "./catalog/hammam.ts";
import { home } from "./catalog/home.ts";
import type { DemoCollection, DemoProduct } from "./types.ts";

export type { DemoCollection, DemoImage, DemoOption, DemoProduct, DemoVariant, Words } from "./types.ts";

/** Everything Maison Zellige sells, in the order the shop shows it. Prices in centimes of MAD, weights in grams. */
export const demoProducts: readonly DemoProduct[] = [...vases, ...tableware, ...hammam, ...home, ...gifts];

export const demoCollections: readonly DemoCollection[] = collections;
