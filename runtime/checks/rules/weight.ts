import { overruns } from "../../cost/weights.ts";
import type { Check } from "../types.ts";

const budget: Check = {
  code: "weight.budget",
  area: "weight",
  severity: "warning",
  *check({ doc, cost, budget: most }) {
    if (doc.kind !== "page" || !most) return;
    for (const over of overruns(cost.sent, most)) yield { data: { ...over } };
  },
};

const uncounted: Check = {
  code: "weight.unknown",
  area: "weight",
  severity: "note",
  *check({ cost, shop }) {
    // Of a file, pictures are known to the shop that has them.
    if (shop && cost.unknownImages > 0) yield { data: { count: cost.unknownImages } };
  },
};

export const weightChecks = [budget, uncounted];
