import sharp from "sharp";

/**
 * Levels of 255 that a colour may be off: the browser draws a picture that it makes smaller a shade otherwise in one
 * window than in the next. No eye sees it; a line, a letter or a colour of ours is off by far more.
 */
const SHADE = 3;

export interface Difference {
  /** Pixels that are not the same, of all pixels of the larger picture: 0 to 1. */
  share: number;
  /** Both side by side, and what differs in red beside them. */
  picture(): Promise<Buffer>;
}

/** Two screenshots, pixel by pixel. What one has and the other has not differs. */
export async function compare(one: Buffer, other: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([raw(one), raw(other)]);
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const marks = Buffer.alloc(width * height * 3, 255);
  let differing = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (same(a, b, x, y)) continue;
      differing++;
      marks.set([220, 0, 0], (y * width + x) * 3);
    }
  }
  return {
    share: differing / (width * height),
    picture: () =>
      sharp({ create: { width: width * 3 + 40, height, channels: 3, background: "#888" } })
        .composite([
          { input: one, left: 0, top: 0 },
          { input: other, left: width + 20, top: 0 },
          { input: marks, raw: { width, height, channels: 3 }, left: 2 * width + 40, top: 0 },
        ])
        .webp({ quality: 80 })
        .toBuffer(),
  };
}

interface Raw {
  data: Buffer;
  width: number;
  height: number;
}

async function raw(picture: Buffer): Promise<Raw> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function same(a: Raw, b: Raw, x: number, y: number): boolean {
  if (x >= a.width || x >= b.width || y >= a.height || y >= b.height) return false;
  const [at, to] = [(y * a.width + x) * 3, (y * b.width + x) * 3];
  return [0, 1, 2].every((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[to + channel] ?? 0)) <= SHADE);
}
