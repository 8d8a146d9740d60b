import type { BlockData } from "#blocks/contract/index.ts";
import type { CountdownRequest } from "./block.ts";

/** When the offer ends (epoch ms); null where none that runs ends. */
const data: BlockData<CountdownRequest, number | null> = {
  answer: (requests, store) => store.offerEnds(requests.map(({ product }) => product)),
};
export default data;
