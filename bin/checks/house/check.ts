import type { Check } from "../check.ts";
import { readSources, type SourceFile } from "../files.ts";
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
    if (findings.length === 0)
      return { ok: true, summary: `${files.length} files, ${medianLines(files)} lines in the middle` };
    return { ok: false, summary: `${findings.length} findings`, details: findings.join("\n") };
  },
};

/** The house aims near 60: many small files, each with one idea. */
function medianLines(files: readonly SourceFile[]): number {
  const sizes = files.map(({ text }) => text.split("\n").length).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
