import { HOSTILE_ADDRESSES, HOSTILE_TOKENS, HOSTILE_VALUES, HOSTILE_WORDS } from "./hostile.ts";
import type { Random } from "./random.ts";

type Holder = Record<string, unknown>;

const everyWord = [...HOSTILE_WORDS, ...HOSTILE_ADDRESSES, ...HOSTILE_TOKENS];

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** A place somewhere in a JSON value: its holder and its key there. */
function placeIn(value: unknown, random: Random): { holder: Holder; key: string } | undefined {
  let holder: Holder | undefined;
  let key = "";
  let at = value;
  while (isHolder(at) && Object.keys(at).length > 0 && (!holder || random.chance(0.85))) {
    holder = at;
    key = random.pick(Object.keys(at));
    at = at[key];
  }
  return holder && { holder, key };
}

/** One to four things of a document changed: replaced, removed, added, renamed, doubled or taken from elsewhere. */
export function damaged(doc: unknown, random: Random): unknown {
  const copy = structuredClone(doc);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const place = placeIn(copy, random);
    if (!place) return random.pick(HOSTILE_VALUES);
    const { holder, key } = place;
    const value = holder[key];
    switch (random.below(8)) {
      case 0:
        delete holder[key];
        break;
      case 1:
        holder[key] = structuredClone(random.pick(HOSTILE_VALUES));
        break;
      case 2:
        own(holder, random.pick(everyWord), value);
        break;
      case 3:
        if (Array.isArray(value)) value.push(...structuredClone(value));
        else holder[key] = [value];
        break;
      case 4: {
        const other = placeIn(copy, random);
        if (other) holder[key] = structuredClone(other.holder[other.key]);
        break;
      }
      default:
        // Most of all words for words: a document that still loads is the one that gets as far as a page.
        if (typeof value === "string") holder[key] = random.pick(everyWord);
        else if (typeof value === "number") holder[key] = random.pick([0, -1, 1e9, value + 1, value / 3]);
        else holder[key] = structuredClone(random.pick(HOSTILE_VALUES));
    }
  }
  return copy;
}

/** As JSON.parse makes it, so that `__proto__` is a key like any other. */
function own(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every word of a document that stands under a language's key, replaced: what a rude author could really save. */
export function reworded(doc: unknown, random: Random): unknown {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === "string" && /^(?:fr|ar|en|text|fallback)$/.test(key))
      return random.pick(everyWord).slice(0, 40);
    if (Array.isArray(value)) return value.map((each) => visit(each, key));
    if (!isHolder(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each, name)]));
  };
  return visit(structuredClone(doc), "");
}

/** A document's JSON with bytes flipped, lost, doubled or put in. @returns what it parses to, else the text itself */
export function torn(doc: unknown, random: Random): unknown {
  const bytes = [...Buffer.from(JSON.stringify(doc))];
  for (let left = 1 + random.below(6); left > 0; left--) {
    const at = random.below(bytes.length);
    switch (random.below(5)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 1:
        bytes.splice(at, 1 + random.below(8));
        break;
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + random.below(40)));
        break;
      case 3:
        bytes.splice(at, 0, ...Buffer.from(random.pick(everyWord)));
        break;
      default:
        // A digit for a digit and a letter for a letter: what still parses.
        bytes[at] = /[0-9]/.test(String.fromCharCode(bytes[at] ?? 0)) ? 48 + random.below(10) : 97 + random.below(26);
    }
  }
  const text = Buffer.from(bytes).toString("utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
