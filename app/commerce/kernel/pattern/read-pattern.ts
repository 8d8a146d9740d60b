import { PatternError, Source } from "./pattern-source.ts";
import { type ReadSet, readEscape, readSet } from "./read-set.ts";
import type { CharSet } from "./types.ts";

export type Part =
  | { kind: "set"; set: number }
  | { kind: "at"; at: "^" | "$" | "b" | "B" }
  | { kind: "sequence"; parts: readonly Part[] }
  | { kind: "either"; parts: readonly Part[] }
  | { kind: "repeat"; part: Part; least: number; most: number }
  | { kind: "look"; not: boolean; part: Part };

/** Repeated more often, it is no pattern of a field. */
const MOST_TIMES = 1_000;
const ANY_BUT_LINES: ReadSet = { ranges: [10, 10, 13, 13, 0x2028, 0x2029], not: true };

/**
 * Reads a regular expression as browsers do, those of before `u` included: a sign that means nothing stands for itself.
 * @throws PatternError
 */
export function readPattern(source: string): { part: Part; sets: readonly CharSet[] } {
  const reader = new PatternReader(source);
  const part = reader.either();
  if (!reader.isOver) throw new PatternError("unfinished");
  return { part, sets: reader.sets };
}

class PatternReader extends Source {
  readonly sets: CharSet[] = [];
  private anyCase = false;

  either(): Part {
    const parts = [this.sequence()];
    while (this.take(/\|/)) parts.push(this.sequence());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "either", parts };
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (!this.isOver && !/[|)]/.test(this.text.charAt(this.at))) parts.push(this.repeated());
    return { kind: "sequence", parts };
  }

  private repeated(): Part {
    const assertion = this.assertion();
    if (assertion) return assertion;
    const part = this.atom();
    const [, sign, least, isOpen, most] = this.take(/([*+?])|\{(\d+)(?:(,)(\d*))?\}/) ?? [];
    if (sign === undefined && least === undefined) return part;
    // Whether it takes much or little makes no difference to whether it holds.
    this.take(/\?/);
    const [from, to] = sign === undefined ? [Number(least), isOpen ? most : least] : TIMES[sign as keyof typeof TIMES];
    const until = to === "" ? Number.POSITIVE_INFINITY : Number(to);
    if (until < from) throw new PatternError("unfinished");
    if (from > MOST_TIMES || (until > MOST_TIMES && until !== Number.POSITIVE_INFINITY))
      throw new PatternError("too-long");
    return { kind: "repeat", part, least: from, most: until };
  }

  private assertion(): Part | undefined {
    const at = this.take(/\^|\$|\\b|\\B/)?.[0].replace("\\", "");
    if (at) return { kind: "at", at: at as "^" };
    if (this.take(/\(\?<[=!]/)) throw new PatternError("looks-back");
    const look = this.take(/\(\?[=!]/);
    return look ? { kind: "look", not: look[0].endsWith("!"), part: this.inside() } : undefined;
  }

  private atom(): Part {
    if (this.take(/\\k(?=<)|\\[1-9]/)) throw new PatternError("refers-back");
    if (this.take(/\./)) return this.set(ANY_BUT_LINES);
    if (this.take(/\[/)) return this.set(readSet(this));
    if (this.take(/\\/)) return this.set(readEscape(this));
    if (this.take(/\((?:\?:|\?<[^\s=!<>()]+>)/)) return this.inside();
    if (this.take(/\(\?i:/)) {
      const before = this.anyCase;
      this.anyCase = true;
      const part = this.inside();
      this.anyCase = before;
      return part;
    }
    if (this.take(/\(\?/)) throw new PatternError("unknown");
    if (this.take(/\(/)) return this.inside();
    // Nothing stands before it that could be repeated.
    if (this.take(/[*+?]|\{\d+(?:,\d*)?\}/)) throw new PatternError("unfinished");
    const point = this.next();
    return this.set({ ranges: [point, point] });
  }

  /** As far as the bracket that closes it. */
  private inside(): Part {
    const part = this.either();
    if (!this.take(/\)/)) throw new PatternError("unfinished");
    return part;
  }

  private set(found: ReadSet): Part {
    const set: CharSet = { ...found, ...(this.anyCase && { anyCase: true as const }) };
    const known = this.sets.findIndex((each) => JSON.stringify(each) === JSON.stringify(set));
    return { kind: "set", set: known >= 0 ? known : this.sets.push(set) - 1 };
  }
}

const TIMES = { "*": [0, ""], "+": [1, ""], "?": [0, "1"] } as const;
