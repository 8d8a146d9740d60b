import type { BlockData, CodeView } from "#blocks/contract/index.ts";

const data: BlockData<{ code: string }, CodeView | null> = {
  answer: (requests, store) => store.codes(requests.map(({ code }) => code)),
};
export default data;
