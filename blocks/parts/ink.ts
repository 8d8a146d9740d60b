/** A drawing as lines of points: `ink:640x240;12,30 14,31 20,40;…`. Small, and nothing but figures. */
const INK = /^ink:(\d{1,4})x(\d{1,4})((?:;\d{1,4},\d{1,4}(?: \d{1,4},\d{1,4}){0,2000}){1,200})$/;

export interface Ink {
  width: number;
  height: number;
  /** Each a line: `x,y x,y …`, as SVG's `points`. */
  lines: string[];
}

/** Longest drawing that is kept: some thousand points. */
export const MOST_INK = 24_000;

export function readInk(text: string): Ink | undefined {
  if (text.length > MOST_INK) return undefined;
  const [, width, height, lines = ""] = INK.exec(text) ?? [];
  return width && height
    ? { width: Number(width), height: Number(height), lines: lines.slice(1).split(";") }
    : undefined;
}

export function inkText({ width, height, lines }: Ink): string {
  return `ink:${width}x${height};${lines.join(";")}`;
}
