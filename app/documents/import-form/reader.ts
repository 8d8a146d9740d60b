/** What an expression says that has no equivalent here; the message goes into the report. */
export class NoEquivalent extends Error {}

const MOST_DEPTH = 20;

/** Reads an expression from left to right, piece by piece. */
export class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    if (text.length > 10_000) throw new NoEquivalent("the expression is too long");
    this.text = text;
  }

  /** The next piece, where it matches: a sticky expression, which stands after spaces. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(`\\s*(?:${pattern.source})`, `y${pattern.flags.replace(/[gy]/g, "")}`);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found) return undefined;
    this.at = sticky.lastIndex;
    return found;
  }

  expect(pattern: RegExp, what: string): void {
    if (!this.take(pattern))
      throw new NoEquivalent(`${what} is missing after "${this.text.slice(0, this.at).slice(-30)}"`);
  }

  end(): void {
    if (!this.take(/$/)) throw new NoEquivalent(`"${this.text.slice(this.at, this.at + 30).trim()}" is not understood`);
  }

  /** Brackets in brackets end somewhere. */
  nested<T>(read: () => T): T {
    if (++this.depth > MOST_DEPTH) throw new NoEquivalent("the expression is nested too deeply");
    const value = read();
    this.depth--;
    return value;
  }
}
