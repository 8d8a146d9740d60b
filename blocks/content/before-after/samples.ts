import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const drawn = (name: string, fr: string, ar: string, en: string) => ({
  src: `/samples/${name}.svg`,
  alt: { fr, ar, en },
  width: 800,
  height: 1000,
});

export default defineSamples<typeof block>({
  glaze: {
    props: {
      before: drawn("bowl", "Le bol avant l’émail", "الزلافة قبل الطلاء", "The bowl before the glaze"),
      after: drawn("vase", "Le vase après l’émail", "المزهرية بعد الطلاء", "The vase after the glaze"),
      ratio: "1:1",
    },
  },
});
