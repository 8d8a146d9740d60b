const RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const LTR = /\p{Script=Latin}/u;

/**
 * The direction of words that are all in one script, whatever the page's: nobody translated them, and their question mark
 * stands at their own end. Words in both scripts read as the page does.
 */
export function ownDirection(words: unknown): { dir?: "ltr" | "rtl" } {
  if (typeof words !== "string") return {};
  const [isRtl, isLtr] = [RTL.test(words), LTR.test(words)];
  return isRtl === isLtr ? {} : { dir: isRtl ? "rtl" : "ltr" };
}
