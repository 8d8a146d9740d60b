import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  evenings: {
    props: {
      from: "2027-02-08T20:00:00Z",
      until: "2027-03-09T23:00:00Z",
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "20:00", until: "02:00" }],
      without: [{ from: "2027-02-20", until: "2027-02-21" }],
      variants: [
        { id: "A", name: "Sans code", weight: 50 },
        { id: "B", name: "Avec code", weight: 50 },
      ],
    },
    slots: { pieces: [{ type: "campaign.message" }, { type: "campaign.offer" }] },
  },
});
