import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  full: {
    props: {
      sticky: false,
      links: [
        { label: { fr: "La table", ar: "المائدة", en: "The table" }, link: { kind: "collection", id: "table" } },
        { label: { fr: "Le hammam", ar: "الحمام", en: "The hammam" }, link: { kind: "collection", id: "hammam" } },
        { label: { fr: "L’atelier", ar: "الورشة", en: "The workshop" }, link: { kind: "page", id: "atelier" } },
      ],
    },
  },
  bare: { props: { sticky: false, links: [], languages: false } },
});
