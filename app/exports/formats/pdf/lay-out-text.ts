import createBidi from "bidi-js";

const bidi = createBidi();

/** Which of the two faces draws a character. */
export type Face = "arabic" | "latin";

/** A stretch of one line that is drawn in one go, in one face and one direction. */
export interface Piece {
  text: string;
  face: Face;
  width: number;
}

/** A line with its pieces from left to right, as they stand on paper. */
export interface Line {
  pieces: Piece[];
  width: number;
}

interface Atom extends Piece {
  level: number;
  space: boolean;
}

/**
 * Breaks text into lines and puts each into the order of the eye (Unicode's bidirectional algorithm): French, Arabic,
 * numbers and phone numbers may stand in one line. Letters within a piece stay in the order they were typed; the font
 * engine shapes and turns them. A text's own first letter says where it begins, as in a list of names of both scripts.
 * @param measure width of a piece in points
 * @returns at least one line; no text but emoji is left out, a word longer than a line is broken
 */
export function layOutText(
  text: string,
  { width, measure }: { width: number; measure: (text: string, face: Face) => number },
): Line[] {
  const clean = text.replace(DIRECTION_MARKS, "").replace(EMOJI, "").replace(/\s+/g, " ").trim();
  const { levels, paragraphs } = bidi.getEmbeddingLevels(clean, "auto");
  const base = paragraphs[0]?.level ?? 0;
  const mirrored = bidi.getMirroredCharactersMap(clean, levels);
  const atoms = cut(clean, levels, mirrored, measure).flatMap((atom) => breakLong(atom, width, measure));
  return wrap(atoms, width).map((line) => visual(join(line), base));
}

/** Who puts these into a name wants it to read as something else. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Neither face has any: an empty box in their place would look like a letter that was lost. */
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\u200d\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})*|\p{Regional_Indicator}/gu;

/** Vowel signs, commas and digits of the script are its own too. */
const isArabic = (character: string) => /\p{Script_Extensions=Arabic}/u.test(character);

function cut(
  text: string,
  levels: Uint8Array,
  mirrored: ReadonlyMap<number, string>,
  measure: (text: string, face: Face) => number,
): Atom[] {
  const atoms: Omit<Atom, "width">[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels[index] ?? 0;
    const drawn = mirrored.get(index) ?? character;
    const space = character === " ";
    const last = atoms.at(-1);
    // Both faces have a space: it stays with the word before it, and the two are drawn in one go.
    const face: Face = isArabic(character) ? "arabic" : (space && last?.face) || "latin";
    if (last && last.level === level && last.face === face && last.space === space) last.text += drawn;
    else atoms.push({ text: drawn, level, face, space });
    index += character.length;
  }
  return atoms.map((atom) => {
    // The font engine turns Arabic letters by itself, but not the marks between them.
    const turned = atom.level % 2 === 1 && atom.face === "latin" ? [...atom.text].reverse().join("") : atom.text;
    return { ...atom, text: turned, width: measure(turned, atom.face) };
  });
}

/** Words are what stands between spaces; one that no line can hold is cut where it must be. */
function breakLong(atom: Atom, width: number, measure: (text: string, face: Face) => number): Atom[] {
  if (atom.space || atom.width <= width) return [atom];
  const rest = [...atom.text];
  const parts: Atom[] = [];
  const share = width / atom.width;
  const guess = Math.max(1, Math.floor(rest.length * share));
  while (rest.length > 0) {
    let [count, part] = [0, { text: "", width: 0 }];
    // As many as fit: from what an even word would hold, down until it fits, or up while it does.
    for (let tried = Math.min(guess, rest.length); tried >= 1 && tried <= rest.length; ) {
      const text = rest.slice(0, tried).join("");
      const wide = measure(text, atom.face);
      const fits = wide <= width || tried === 1;
      if (fits && tried > count) [count, part] = [tried, { text, width: wide }];
      if (fits === tried < count) break;
      if (!fits && count > 0) break;
      tried += fits ? 1 : -1;
      if (tried <= count) break;
    }
    parts.push({ ...atom, ...part });
    rest.splice(0, count);
  }
  return parts;
}

function wrap(atoms: readonly Atom[], width: number): Atom[][] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  let used = 0;
  for (let start = 0; start < atoms.length; ) {
    let end = start + 1;
    while (end < atoms.length && !atoms[end]?.space && !atoms[start]?.space) end++;
    const word = atoms.slice(start, end);
    const wide = word.reduce((sum, atom) => sum + atom.width, 0);
    if (used + wide > width && line.length > 0) {
      lines.push(line);
      line = [];
      used = 0;
    }
    // A word of several scripts may still be wider than a line: it breaks where the script changes.
    for (const atom of word) {
      if (line.length > 0 && used + atom.width > width) {
        lines.push(line);
        line = [];
        used = 0;
      }
      if (line.length === 0 && atom.space) continue;
      line.push(atom);
      used += atom.width;
    }
    start = end;
  }
  lines.push(line);
  return lines.map((each) => (each.at(-1)?.space ? each.slice(0, -1) : each));
}

/** What stands side by side in one face and one direction is drawn in one go. Turned marks stay alone: they were turned each. */
function join(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    const alike = last?.level === atom.level && last.face === atom.face;
    if (last && alike && (atom.level % 2 === 0 || atom.face === "arabic")) {
      last.text += atom.text;
      last.width += atom.width;
    } else joined.push({ ...atom });
  }
  return joined;
}

/** Rule L2 of the algorithm, over pieces: from the highest level down to the lowest odd one, what stands there is turned. */
function visual(atoms: readonly Atom[], base: number): Line {
  const order = [...atoms];
  const highest = Math.max(base, ...order.map((atom) => atom.level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  const pieces = order.map(({ text, face, width }) => ({ text, face, width }));
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}
