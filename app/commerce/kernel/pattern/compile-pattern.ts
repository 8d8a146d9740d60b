import { PatternError } from "./pattern-source.ts";
import { type Part, readPattern } from "./read-pattern.ts";
import type { CharSet, PatternProblem, PatternProgram, PatternStep } from "./types.ts";

export type CompiledPattern = { ok: true; program: PatternProgram } | { ok: false; problem: PatternProblem };

/** Steps of a program: each is gone through for each character. */
const MOST_STEPS = 1_000;
/** Parts that are gone through while it is made: repetitions of nothing make no steps. */
const MOST_WORK = 20_000;

/**
 * A regular expression of JavaScript as a table of steps, which is walked in a time that grows with the text and no faster
 * (match-pattern.ts). What cannot be walked so is refused: what refers back to what was found, and what looks back.
 * @param source as in `new RegExp(source)`, without flags; `(?i:…)` where great and small letters are alike
 */
export function compilePattern(source: string): CompiledPattern {
  try {
    const { part, sets } = readPattern(source);
    return { ok: true, program: new Writer(sets).program(part) };
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Writer {
  private readonly looks: PatternStep[][] = [];
  private readonly sets: readonly CharSet[];
  private work = 0;
  private steps = 0;

  constructor(sets: readonly CharSet[]) {
    this.sets = sets;
  }

  program(part: Part): PatternProgram {
    const main: PatternStep[] = [];
    this.write(part, main);
    return { sets: this.sets, looks: this.looks, main };
  }

  private write(part: Part, code: PatternStep[]): void {
    if (++this.work > MOST_WORK) throw new PatternError("too-long");
    if (part.kind === "set") this.push(code, part.set);
    else if (part.kind === "at") this.push(code, part.at);
    else if (part.kind === "sequence") for (const each of part.parts) this.write(each, code);
    else if (part.kind === "either") this.either(part.parts, code);
    else if (part.kind === "repeat") this.repeat(part, code);
    else {
      const inner: PatternStep[] = [];
      this.write(part.part, inner);
      this.looks.push(inner);
      this.push(code, `${part.not ? "!" : "="}${this.looks.length - 1}`);
    }
  }

  private either(parts: readonly Part[], code: PatternStep[]): void {
    const ends: number[] = [];
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1;
      const fork = isLast ? -1 : this.push(code, []);
      this.write(part, code);
      if (isLast) return;
      ends.push(this.push(code, []));
      code[fork] = [fork + 1, code.length];
    });
    for (const end of ends) code[end] = [code.length];
  }

  private repeat({ part, least, most }: Extract<Part, { kind: "repeat" }>, code: PatternStep[]): void {
    for (let count = 0; count < least; count++) this.write(part, code);
    if (most === Number.POSITIVE_INFINITY) {
      const fork = this.push(code, []);
      this.write(part, code);
      this.push(code, [fork]);
      code[fork] = [fork + 1, code.length];
      return;
    }
    const forks: number[] = [];
    for (let count = least; count < most; count++) {
      forks.push(this.push(code, []));
      this.write(part, code);
    }
    for (const fork of forks) code[fork] = [fork + 1, code.length];
  }

  private push(code: PatternStep[], step: PatternStep): number {
    if (++this.steps > MOST_STEPS) throw new PatternError("too-long");
    return code.push(step) - 1;
  }
}
