import type { CharSet, PatternProgram, PatternStep } from "./types.ts";

/**
 * Does a pattern hold somewhere in a text? Every step is asked of every character, from the last to the first: whatever the
 * pattern, and whatever somebody types, the time grows with the length of the text and no faster. Browser and server walk
 * the same table.
 */
export function matchesPattern({ sets, looks, main }: PatternProgram, text: string): boolean {
  const points = Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const members = sets.map((set) => points.map((point) => isIn(set, point)));
  const held: Uint8Array[] = [];
  for (const code of looks) held.push(heldAt(code, { points, members, held }));
  return heldAt(main, { points, members, held }).includes(1);
}

interface Text {
  points: readonly number[];
  /** Of each set: which characters of the text are in it. */
  members: readonly (readonly boolean[])[];
  /** Of each look ahead, at which places it holds. */
  held: readonly Uint8Array[];
}

/** Places of the text from which these steps can be gone through to their end. */
function heldAt(code: readonly PatternStep[], text: Text): Uint8Array {
  const { length } = text.points;
  const found = new Uint8Array(length + 1);
  let after = new Uint8Array(code.length + 1);
  for (let place = length; place >= 0; place--) {
    const here = new Uint8Array(code.length + 1);
    here[code.length] = 1;
    // Loops lead back to steps that were not asked yet: again, until nothing changes.
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (let step = code.length - 1; step >= 0; step--) {
        if (here[step] === 0 && goesOn(code[step] ?? [], { step, place, here, after, text })) {
          here[step] = 1;
          isChanged = true;
        }
      }
    }
    found[place] = here[0] ?? 0;
    after = here;
  }
  return found;
}

interface Standing {
  step: number;
  place: number;
  /** Steps that lead to the end from this place, and from the one after it. */
  here: Uint8Array;
  after: Uint8Array;
  text: Text;
}

function goesOn(what: PatternStep, { step, place, here, after, text }: Standing): boolean {
  if (typeof what === "number") {
    return place < text.points.length && after[step + 1] === 1 && text.members[what]?.[place] === true;
  }
  if (typeof what === "string") return here[step + 1] === 1 && holds(what, place, text);
  return what.some((next) => here[next] === 1);
}

function holds(assertion: string, place: number, { points, held }: Text): boolean {
  if (assertion === "^") return place === 0;
  if (assertion === "$") return place === points.length;
  if (assertion === "b" || assertion === "B") {
    return (isWord(points[place - 1]) !== isWord(points[place])) === (assertion === "b");
  }
  return (held[Number(assertion.slice(1))]?.[place] === 1) === assertion.startsWith("=");
}

function isWord(point: number | undefined): boolean {
  return point !== undefined && /^\w$/.test(String.fromCodePoint(point));
}

function isIn(set: CharSet, point: number): boolean {
  if (!set.anyCase) return isMember(set, point) !== (set.not === true);
  const sign = String.fromCodePoint(point);
  const forms = [sign, sign.toLowerCase(), sign.toUpperCase()].filter((each) => [...each].length === 1);
  return forms.some((each) => isMember(set, each.codePointAt(0) ?? 0)) !== (set.not === true);
}

function isMember({ ranges, properties = [] }: CharSet, point: number): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (point >= (ranges[index] ?? 0) && point <= (ranges[index + 1] ?? -1)) return true;
  }
  return properties.some((each) => {
    const isNot = each.startsWith("!");
    return propertyTest(isNot ? each.slice(1) : each).test(String.fromCodePoint(point)) !== isNot;
  });
}

const tests = new Map<string, RegExp>();

/** Of one character alone: this takes no time to speak of. */
function propertyTest(name: string): RegExp {
  const known = tests.get(name) ?? new RegExp(`^\\p{${name}}$`, "u");
  tests.set(name, known);
  return known;
}
