import sharp from "sharp";

export interface Shot {
  name: string;
  picture: Buffer;
}

const GAP = 24;
const LABEL = 28;
/** The longest side that a WebP file can have. */
const MOST = 16_000;

/** A whole set in one picture: columns filled from the top, each shot under its name. @param column width of one, px */
export async function contactSheet(shots: readonly Shot[], column: number): Promise<Buffer> {
  const small = await Promise.all(
    shots.map(async ({ name, picture }) => {
      const { data, info } = await sharp(picture).resize({ width: column }).png().toBuffer({ resolveWithObject: true });
      return { name, data, height: info.height + LABEL + GAP };
    }),
  );
  const all = small.reduce((sum, { height }) => sum + height, 0);
  const tallest = Math.max(...small.map(({ height }) => height));
  // As square as the shots allow.
  const columns = Math.max(1, Math.ceil(all / MOST), Math.round(Math.sqrt(all / (column + GAP))));
  const limit = Math.min(MOST, Math.max(tallest, all / columns + tallest / 2));
  const placed: { left: number; top: number; name: string; data: Buffer }[] = [];
  let [at, top, height] = [0, 0, 0];
  for (const { name, data, height: tall } of small) {
    if (top > 0 && top + tall > limit) [at, top] = [at + 1, 0];
    placed.push({ left: GAP + at * (column + GAP), top: top + LABEL, name, data });
    top += tall;
    height = Math.max(height, top);
  }
  const width = GAP + (at + 1) * (column + GAP);
  return sharp({ create: { width, height: height + GAP, channels: 3, background: "#7d7d7d" } })
    .composite([
      ...placed.map(({ left, top: y, data }) => ({ input: data, left, top: y })),
      ...placed.map(({ left, top: y, name }) => ({ input: label(name, column), left, top: y - LABEL })),
    ])
    .webp({ quality: 78 })
    .toBuffer();
}

function label(name: string, width: number): Buffer {
  const words = name.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><text x="2" y="19" font-family="monospace" font-size="12" fill="#fff">${words}</text></svg>`,
  );
}
