import { root } from "../../lib/project.js";
import type { Check } from "../check.ts";
import { cruiseProject } from "./cruise-project.ts";
import { rules } from "./rules.ts";

const words = new Map(rules.map(({ name, comment }) => [name, comment]));

export const boundaries: Check = {
  name: "boundaries",
  title: "Who may know whom",
  async run() {
    const { violations, files } = await cruiseProject(root);
    if (violations.length === 0) return { ok: true, summary: `${files} files, ${rules.length} rules` };
    const details = violations.map(({ from, to, rule, cycle }) => {
      const way = cycle ? [from, ...cycle.map((step) => step.name)].join(" → ") : `${from} → ${to}`;
      return `${way}\n    ${rule.name}: ${words.get(rule.name)}`;
    });
    return { ok: false, summary: `${violations.length} imports that the house forbids`, details: details.join("\n") };
  },
};
