import type { BlockData } from "#blocks/contract/index.ts";

/** From the first step after home to the page itself. */
export type Trail = { title: string; url: string }[];

const data: BlockData<{ ask: "subject" }, Trail> = {
  async answer(requests, store) {
    const { product, collection } = store.subject;
    const found = await Promise.all([
      collection ? store.collections([{ current: true }]) : [],
      product ? store.products([{ current: true }]) : [],
    ]);
    const trail = found.flat().flatMap((step) => (step ? [{ title: step.title, url: step.url }] : []));
    return requests.map(() => trail);
  },
};
export default data;
