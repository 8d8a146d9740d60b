import type { Doc } from "#blocks/contract/index.ts";
import { AA, contrastProblems } from "./contrast.ts";
import { tokensOf } from "./theme-of.ts";

/** What is valid in a theme and yet hard to read, for those who write one as a file. Other documents have none. */
export function themeWarnings(doc: Doc): { pointer: string; message: string }[] {
  const theme = tokensOf(doc);
  if (!theme) return [];
  return contrastProblems(theme).map(({ word, ground, ratio, mend }) => {
    const found = `${word} on ${ground} has a contrast of ${ratio.toFixed(2)}, AA asks for ${AA}`;
    const way = mend ? `; ${mend.value} for ${mend.role} passes` : "";
    return { pointer: `/root/props/${word}`, message: found + way };
  });
}
