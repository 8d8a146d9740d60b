import type { BlockData, QuestionsView } from "#blocks/contract/index.ts";

const data: BlockData<{ form: string }, QuestionsView | null> = {
  answer: (requests, store) => store.questions(requests.map(({ form }) => form)),
};
export default data;
