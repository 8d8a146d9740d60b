/** A piece of a formula as somebody typed it; `at` is where it begins. */
export type FormulaToken =
  | { kind: "number"; value: number; at: number }
  | { kind: "text"; value: string; at: number }
  | { kind: "answer"; value: string; at: number }
  | { kind: "word"; value: string; at: number }
  | { kind: "sign"; value: string; at: number };

export type FormulaProblem =
  | { code: "unclosed-text" | "unclosed-answer" | "empty" | "too-long" | "too-deep"; at: number }
  | { code: "unexpected" | "unknown-function" | "unknown-answer"; at: number; what: string }
  | { code: "expected-value" | "expected-close"; at: number }
  | { code: "too-few" | "too-many"; at: number; what: string; count: number };

/** Characters of the longest formula. */
export const LONGEST_FORMULA = 4_000;

const SIGNS = [
  "<=",
  ">=",
  "!=",
  "<>",
  "==",
  "=",
  "<",
  ">",
  "+",
  "-",
  "*",
  "/",
  "^",
  "%",
  "&",
  "(",
  ")",
  ";",
  ",",
  "{",
  "}",
];
/** How people write signs, and keyboards change them. */
const WRITTEN: Readonly<Record<string, string>> = {
  "×": "*",
  "÷": "/",
  "−": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "؛": ";",
  "،": ",",
};

/** Cuts a formula into its pieces. A comma between digits is a decimal comma; any other parts values like `;`. */
export function formulaTokens(text: string): { tokens: FormulaToken[] } | { problem: FormulaProblem } {
  if (text.length > LONGEST_FORMULA) return { problem: { code: "too-long", at: LONGEST_FORMULA } };
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const [space = ""] = /^\s+/.exec(rest) ?? [];
    if (space) {
      at += space.length;
      continue;
    }
    const [number] = /^\d+(?:[.,]\d+)?/.exec(rest) ?? [];
    const [word] = /^[\p{L}_][\p{L}\p{Nd}_]*/u.exec(rest) ?? [];
    if (number !== undefined) {
      tokens.push({ kind: "number", value: Number(number.replace(",", ".")), at });
      at += number.length;
    } else if (word !== undefined) {
      tokens.push({ kind: "word", value: word, at });
      at += word.length;
    } else if (rest.startsWith('"') || rest.startsWith("[")) {
      const isText = rest.startsWith('"');
      const found = (isText ? /^"((?:[^"\\]|\\.)*)"/s : /^\[((?:[^\]\\]|\\.)*)\]/s).exec(rest);
      if (!found) return { problem: { code: isText ? "unclosed-text" : "unclosed-answer", at } };
      tokens.push({ kind: isText ? "text" : "answer", value: (found[1] ?? "").replace(/\\(.)/gs, unescaped), at });
      at += found[0].length;
    } else {
      const [first = ""] = rest;
      const sign = Object.hasOwn(WRITTEN, first) ? WRITTEN[first] : SIGNS.find((each) => rest.startsWith(each));
      if (sign === undefined) return { problem: { code: "unexpected", at, what: first } };
      tokens.push({ kind: "sign", value: sign, at });
      at += Object.hasOwn(WRITTEN, first) ? first.length : sign.length;
    }
  }
  return { tokens };
}

function unescaped(_whole: string, letter: string): string {
  return letter === "n" ? "\n" : letter;
}
