import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const towns = [
  ["tanger", "Tanger", "طنجة"],
  ["fes", "Fès", "فاس"],
  ["agadir", "Agadir", "أكادير"],
].map(([value = "", fr = "", ar = ""]) => ({ value, label: { fr, ar, en: fr }, image: null }));

export default defineSamples<typeof block>({
  plain: {},
  words: { props: { options: [], look: "list", other: true } },
  search: { props: { options: towns, look: "search", other: true } },
  tags: { props: { options: towns, look: "tags", several: true, other: true } },
});
