import { argsOf, isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { wordOf } from "./functions.ts";

/** Signs and how strongly they bind; the same as readFormula's. */
const SIGNS: Readonly<Record<string, { sign: string; level: number }>> = {
  "==": { sign: "=", level: 0 },
  "!=": { sign: "!=", level: 0 },
  "<": { sign: "<", level: 0 },
  "<=": { sign: "<=", level: 0 },
  ">": { sign: ">", level: 0 },
  ">=": { sign: ">=", level: 0 },
  cat: { sign: "&", level: 1 },
  "+": { sign: "+", level: 2 },
  "-": { sign: "-", level: 2 },
  "*": { sign: "*", level: 3 },
  "/": { sign: "/", level: 3 },
  "%": { sign: "%", level: 3 },
};
const SIGNED = 4;
const POWER = 5;
const ALONE = 6;

/** Logic as a formula that reads back as the same. */
export function writeFormula(logic: Logic): string {
  return write(logic, 0);
}

function write(logic: Logic, least: number): string {
  const [text, level] = written(logic);
  return level < least ? `(${text})` : text;
}

function written(logic: Logic): [string, number] {
  if (typeof logic === "string") return [quoted(logic, '"'), ALONE];
  if (typeof logic === "number")
    return logic < 0 || Object.is(logic, -0) ? [plainNumber(logic), SIGNED] : [plainNumber(logic), ALONE];
  if (typeof logic !== "object" || logic === null) return [String(logic), ALONE];
  if (isList(logic)) return [`{${logic.map((each) => write(each, 0)).join("; ")}}`, ALONE];
  const [operator = ""] = Object.keys(logic);
  const args = argsOf(logic[operator]);
  const [first = null, second = null] = args;
  if (operator === "var") {
    const answer = quoted(String(first ?? ""), "[");
    return args.length > 1 ? [`default(${answer}; ${write(second, 0)})`, ALONE] : [answer, ALONE];
  }
  const infix = Object.hasOwn(SIGNS, operator) ? SIGNS[operator] : undefined;
  if (infix && args.length === 2) {
    return [`${write(first, infix.level)} ${infix.sign} ${write(second, infix.level + 1)}`, infix.level];
  }
  // Several compared in a row: each with the next.
  if (infix?.level === 0 && args.length === 3) {
    return [
      `and(${[args.slice(0, 2), args.slice(1)].map((pair) => write({ [operator]: pair }, 0)).join("; ")})`,
      ALONE,
    ];
  }
  if (operator === "-" && args.length === 1) return [`-${write(first, ALONE)}`, SIGNED];
  if (operator === "^") return [`${write(first, ALONE)} ^ ${write(second, SIGNED)}`, POWER];
  return [`${wordOf(operator)}(${args.map((each) => write(each, 0)).join("; ")})`, ALONE];
}

/** No exponent, which nobody types. */
function plainNumber(value: number): string {
  const text = String(value);
  return /e/.test(text) ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

function quoted(text: string, open: '"' | "["): string {
  const close = open === "[" ? "]" : open;
  const safe = text.replace(/[\\"\][]/g, (letter) =>
    letter === "\\" || letter === open || letter === close ? `\\${letter}` : letter,
  );
  return `${open}${safe.replaceAll("\n", "\\n")}${close}`;
}
