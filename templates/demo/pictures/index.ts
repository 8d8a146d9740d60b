import { logo, logoSize } from "../brand.ts";
import { giftShots } from "./shots-gifts.ts";
import { hammamShots } from "./shots-hammam.ts";
import { homeShots } from "./shots-home.ts";
import { tableShots } from "./shots-table.ts";
import { vaseShots } from "./shots-vases.ts";
import { wideShots } from "./shots-wide.ts";
import type { Picture } from "./studio.ts";

export type { Picture } from "./studio.ts";

/** Every picture of the demo shop: products as 4:5 portraits, the gift box also square, sections and collections wide, and its logo. */
export const pictures: readonly Picture[] = [
  ...vaseShots,
  ...tableShots,
  ...hammamShots,
  ...homeShots,
  ...giftShots,
  ...wideShots,
  { key: "logo", ...logoSize, clear: true, svg: logo },
];
