import sharp from "sharp";

/** A picture to be drawn anew: of which file, into which file. */
export interface MasterTask {
  from: string;
  to: string;
  /** All its frames, not the first alone. */
  moves: boolean;
}

/** A small file can hold a flood of pixels: refused before it is unpacked. All frames count. */
export const MOST_PIXELS = 60_000_000;
/** The shop shows no picture wider than this. */
const MAX_EDGE = 2_400;
/** What moves is sent as it is, in one size. */
const MAX_MOVING_EDGE = 1_080;

/** Draws a picture anew as WebP, so that nothing but pixels remains: no place, no script, no second file behind the first. */
export async function makeMaster({ from, to, moves }: MasterTask): Promise<void> {
  const edge = moves ? MAX_MOVING_EDGE : MAX_EDGE;
  const picture = sharp(from, { limitInputPixels: MOST_PIXELS, failOn: "error", ...(moves && { animated: true }) });
  await (moves ? picture : picture.autoOrient())
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
    .webp(moves ? { quality: 78, effort: 2 } : { quality: 90, effort: 3 })
    .toFile(to);
}
