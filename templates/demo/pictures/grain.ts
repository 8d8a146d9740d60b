import { png } from "./png.ts";
import { noise } from "./random.ts";

const size = 240;
let plaster: string | undefined;

/**
 * Tadelakt as one small sheet to be stretched over a wall or table: slow clouds of light and dark left by the pebble.
 * A stretched sheet costs a few milliseconds where feTurbulence over a whole picture costs seconds.
 */
export function plasterSheet(): string {
  if (plaster) return plaster;
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const [u, v] = [x / size, y / size];
      const slow = noise(u * 5, v * 7, 3) * 0.4 + noise(u * 13, v * 16, 5) * 0.34;
      const pebble = noise(u * 34 + v * 9, v * 40, 8) * 0.24 + noise(u * 78, v * 84, 11) * 0.14;
      const value = slow + pebble;
      const opacity = Math.round(Math.abs(value) * 22);
      pixels.set(value > 0 ? [255, 250, 240, opacity] : [122, 88, 58, opacity], (y * size + x) * 4);
    }
  plaster = png(size, size, pixels);
  return plaster;
}
