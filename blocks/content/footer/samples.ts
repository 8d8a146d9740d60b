import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const links = [
  { label: { fr: "La table", ar: "المائدة", en: "The table" }, link: { kind: "collection" as const, id: "table" } },
  { label: { fr: "Le hammam", ar: "الحمام", en: "The hammam" }, link: { kind: "collection" as const, id: "hammam" } },
  {
    label: { fr: "Livraison et retours", ar: "التوصيل والإرجاع", en: "Delivery and returns" },
    link: { kind: "home" as const },
  },
];

export default defineSamples<typeof block>({
  dark: { props: { links } },
  tinted: { props: { links: [], background: "tint" } },
});
