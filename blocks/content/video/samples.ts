import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

export default defineSamples<typeof block>({
  poster: { props: { address, poster: { src: "/samples/court.svg", alt: {}, width: 1600, height: 1000 } } },
  button: { props: { address, look: "button" } },
});
