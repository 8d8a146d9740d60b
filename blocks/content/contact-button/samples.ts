import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  inline: { props: { place: "inline", channel: "both" } },
  corner: { props: { place: "corner", channel: "whatsapp" } },
  number: { props: { place: "inline", channel: "phone", number: "+212661000333" } },
});
