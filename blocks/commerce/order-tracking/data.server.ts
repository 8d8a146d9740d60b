import type { BlockData, TrackingView } from "#blocks/contract/index.ts";

export interface TrackingAnswer {
  typed: { number: string; phone: string } | null;
  found: TrackingView | null;
}

const data: BlockData<{ ask: "tracking" }, TrackingAnswer> = {
  async answer(requests, store) {
    const typed = store.subject.tracked ?? null;
    const found = typed ? await store.tracking() : null;
    return requests.map(() => ({ typed, found }));
  },
};
export default data;
