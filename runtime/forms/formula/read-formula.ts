import { LOGIC_LIMITS, type Logic } from "#app/commerce/kernel/logic/types.ts";
import { type FormulaProblem, type FormulaToken, formulaTokens } from "./formula-tokens.ts";
import { boundsOf, operatorOf } from "./functions.ts";

export type FormulaResult = { ok: true; logic: Logic } | { ok: false; problem: FormulaProblem };

/** Signs between two values, from those that bind least; the operator that each stands for. */
const LEVELS: readonly Readonly<Record<string, string>>[] = [
  { "=": "==", "==": "==", "!=": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=" },
  { "&": "cat" },
  { "+": "+", "-": "-" },
  { "*": "*", "/": "/", "%": "%" },
];
const CONSTANTS: Readonly<Record<string, Logic>> = { true: true, false: false, null: null };

/**
 * A formula as somebody typed it, `[pieces] * 20 + if([gift]; 15; 0)`, as logic. `isKnown` says which answers there are.
 * What is wrong is named with the place where it is; nothing is ever run here.
 */
export function readFormula(text: string, isKnown: (name: string) => boolean = () => true): FormulaResult {
  const cut = formulaTokens(text);
  if ("problem" in cut) return { ok: false, problem: cut.problem };
  if (cut.tokens.length === 0) return { ok: false, problem: { code: "empty", at: 0 } };
  try {
    const reader = new Reader(cut.tokens, text.length, isKnown);
    return { ok: true, logic: reader.whole() };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Wrong extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

class Reader {
  private at = 0;
  private readonly tokens: readonly FormulaToken[];
  private readonly end: number;
  private readonly isKnown: (name: string) => boolean;

  constructor(tokens: readonly FormulaToken[], end: number, isKnown: (name: string) => boolean) {
    this.tokens = tokens;
    this.end = end;
    this.isKnown = isKnown;
  }

  whole(): Logic {
    const logic = this.level(0, 0);
    const left = this.tokens[this.at];
    if (left) throw new Wrong({ code: "unexpected", at: left.at, what: String(left.value) });
    return logic;
  }

  private level(index: number, depth: number): Logic {
    if (depth > LOGIC_LIMITS.depth) throw new Wrong({ code: "too-deep", at: this.place() });
    const signs = LEVELS[index];
    if (!signs) return this.signed(depth);
    let left = this.level(index + 1, depth);
    for (let sign = this.sign(); sign !== undefined && Object.hasOwn(signs, sign); sign = this.sign()) {
      this.at++;
      left = { [signs[sign] ?? sign]: [left, this.level(index + 1, depth)] };
    }
    return left;
  }

  private signed(depth: number): Logic {
    if (this.sign() !== "-") return this.power(depth);
    this.at++;
    const value = this.signed(depth + 1);
    return typeof value === "number" && value !== 0 ? -value : { "-": [value] };
  }

  private power(depth: number): Logic {
    const base = this.value(depth);
    if (this.sign() !== "^") return base;
    this.at++;
    return { "^": [base, this.signed(depth + 1)] };
  }

  private value(depth: number): Logic {
    const token = this.tokens[this.at];
    if (!token) throw new Wrong({ code: "expected-value", at: this.end });
    this.at++;
    if (token.kind === "number" || token.kind === "text") return token.value;
    if (token.kind === "answer") return this.answer(token);
    if (token.kind === "word") return this.word(token, depth);
    if (token.value === "(") {
      const inside = this.level(0, depth + 1);
      this.close(")");
      return inside;
    }
    if (token.value === "{") return this.list("}", depth);
    throw new Wrong({ code: "expected-value", at: token.at });
  }

  private answer({ value, at }: FormulaToken & { kind: "answer" }): Logic {
    if (!this.isKnown(value)) throw new Wrong({ code: "unknown-answer", at, what: value });
    return { var: value };
  }

  private word({ value, at }: FormulaToken & { kind: "word" }, depth: number): Logic {
    const name = value.toLowerCase();
    if (this.sign() !== "(") {
      if (Object.hasOwn(CONSTANTS, name)) return CONSTANTS[name] ?? null;
      throw new Wrong({ code: "unknown-function", at, what: value });
    }
    this.at++;
    const values = this.list(")", depth);
    if (name === "default") return this.byDefault(values, at);
    const operator = operatorOf(name);
    const bounds = operator === undefined ? undefined : boundsOf(operator);
    if (operator === undefined || !bounds) throw new Wrong({ code: "unknown-function", at, what: value });
    if (values.length < bounds[0]) throw new Wrong({ code: "too-few", at, what: value, count: bounds[0] });
    if (values.length > bounds[1]) throw new Wrong({ code: "too-many", at, what: value, count: bounds[1] });
    return { [operator]: values };
  }

  /** `default([pieces]; 1)`: what an answer is read as while there is none. */
  private byDefault([answer = null, fallback = null]: readonly Logic[], at: number): Logic {
    const name = typeof answer === "object" && answer !== null && "var" in answer ? answer.var : undefined;
    if (typeof name !== "string") throw new Wrong({ code: "too-few", at, what: "default", count: 2 });
    return { var: [name, fallback] };
  }

  private list(close: ")" | "}", depth: number): Logic[] {
    const values: Logic[] = [];
    if (this.sign() === close) {
      this.at++;
      return values;
    }
    for (;;) {
      values.push(this.level(0, depth + 1));
      if (this.sign() !== ";" && this.sign() !== ",") break;
      this.at++;
    }
    this.close(close);
    return values;
  }

  private close(sign: ")" | "}"): void {
    if (this.sign() !== sign) throw new Wrong({ code: "expected-close", at: this.place() });
    this.at++;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === "sign" ? token.value : undefined;
  }

  private place(): number {
    return this.tokens[this.at]?.at ?? this.end;
  }
}
