import type { PatternProblem } from "./types.ts";

export class PatternError extends Error {
  readonly problem: PatternProblem;

  constructor(problem: PatternProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A place in the source, and what of it is read next. */
export class Source {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isOver(): boolean {
    return this.at >= this.text.length;
  }

  /** What stands here, where it is like this. */
  take(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, "yu");
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** One character, whatever it is. */
  next(): number {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) throw new PatternError("unfinished");
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }
}
