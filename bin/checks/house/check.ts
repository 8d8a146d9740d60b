import type { Check } from "../check.ts";
import { readSources } from "../files.ts";
import { houseRules } from "./rules.ts";

export const house: Check = {
  name: "house",
  title: "File sizes and the rules of the house",
  async run() {
    const files = readSources();
    const findings = files.flatMap((file) =>
      houseRules
        .filter((rule) => rule.applies(file))
        .flatMap((rule) => rule.find(file).map((finding) => `${file.path} (${rule.name}) ${finding}`)),
    );
    if (findings.length === 0) return { ok: true, summary: `${files.length} files, ${houseRules.length} rules` };
    return { ok: false, summary: `${findings.length} findings`, details: findings.join("\n") };
  },
};
