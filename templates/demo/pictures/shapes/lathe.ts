import { type Camera, project } from "../camera.ts";
import { byte } from "../colour.ts";
import { shade, unit, type Vector } from "../light.ts";
import { png } from "../png.ts";
import { n, type Sheet } from "../svg.ts";
import type { Outline } from "./profile.ts";
import type { Skin } from "./skin.ts";

/** Pixels of the picture to one cell of the shading. */
export const cell = 5;

type Rim = { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };

/** A small picture being filled in cells; what is drawn later lies on top. */
class Cells {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;
  readonly left: number;
  readonly top: number;

  constructor(left: number, top: number, right: number, bottom: number) {
    this.left = left;
    this.top = top;
    this.width = Math.max(1, Math.ceil((right - left) / cell));
    this.height = Math.max(1, Math.ceil((bottom - top) / cell));
    this.#pixels = new Uint8Array(this.width * this.height * 4);
  }

  paint(column: number, from: number, to: number, red: number, green: number, blue: number): void {
    const last = Math.min(this.height - 1, to);
    for (let row = Math.max(0, from); row <= last; row += 1) {
      const at = (row * this.width + column) * 4;
      this.#pixels[at] = red;
      this.#pixels[at + 1] = green;
      this.#pixels[at + 2] = blue;
      this.#pixels[at + 3] = 255;
    }
  }

  /** Lets the edge bleed outwards, so that stretching the cells mixes no emptiness into it. */
  #bleed(): void {
    const { width, height } = this;
    const pixels = this.#pixels;
    for (let pass = 0; pass < 4; pass += 1) {
      const before = pixels.slice();
      for (let row = 0; row < height; row += 1)
        for (let column = 0; column < width; column += 1) {
          const at = (row * width + column) * 4;
          if (before[at + 3] !== 0) continue;
          let beside = -1;
          if (column > 0 && before[at - 1] !== 0) beside = at - 4;
          else if (column < width - 1 && before[at + 7] !== 0) beside = at + 4;
          else if (row > 0 && before[at - width * 4 + 3] !== 0) beside = at - width * 4;
          else if (row < height - 1 && before[at + width * 4 + 3] !== 0) beside = at + width * 4;
          if (beside >= 0) pixels.copyWithin(at, beside, beside + 4);
        }
    }
  }

  /** Each cell takes a share of its neighbours: a cell is lit at one point, and that shows as steps. */
  #soften(): void {
    const { width } = this;
    const pixels = this.#pixels;
    for (const stride of [4, width * 4]) {
      const before = pixels.slice();
      for (let at = stride; at < pixels.length - stride; at += 4) {
        if (before[at + 3] === 0 || before[at - stride + 3] === 0 || before[at + stride + 3] === 0) continue;
        for (let channel = at; channel < at + 3; channel += 1)
          pixels[channel] = (before[channel - stride]! + 2 * before[channel]! + before[channel + stride]! + 2) >> 2;
      }
    }
  }

  image(): string {
    this.#bleed();
    this.#soften();
    const href = png(this.width, this.height, this.#pixels);
    return `<image x="${n(this.left)}" y="${n(this.top)}" width="${this.width * cell}" height="${this.height * cell}" preserveAspectRatio="none" href="${href}"/>`;
  }
}

/**
 * The light on a turned wall, slice upon slice from the first to the last, so that what comes later hides what lies
 * behind it. Shaded in cells of a few pixels and stretched: light on clay is smooth, and its outline is cut by a path.
 * `inward` is the inside of a vessel, listed from the lip down.
 */
export function wall(
  sheet: Sheet,
  view: Camera,
  at: Vector,
  slices: readonly Outline[],
  skin: Skin,
  inward: boolean,
): string {
  const rims = slices.map((slice): Rim => {
    const [x, y] = project(view, [at[0], at[1] + slice.h, at[2]]);
    const rx = slice.r * view.zoom;
    return { x, y, rx, ry: rx * view.sine };
  });
  const bound = (value: number, limit: number): number => Math.min(limit + cell * 3, Math.max(-cell * 3, value));
  const cells = new Cells(
    bound(Math.min(...rims.map((rim) => rim.x - rim.rx)) - cell * 2, sheet.width),
    bound(Math.min(...rims.map((rim) => rim.y - rim.ry)) - cell * 2, sheet.height),
    bound(Math.max(...rims.map((rim) => rim.x + rim.rx)) + cell * 2, sheet.width),
    bound(Math.max(...rims.map((rim) => rim.y + rim.ry)) + cell * 2, sheet.height),
  );
  slices.forEach((slice, index) => {
    const rim = rims[index]!;
    // How far around the outside can be seen: a quarter turn, and more where the wall leans away from the eye's way.
    const leans = (slice.up * view.sine) / Math.max(1e-6, slice.out * view.cosine);
    const far = inward || leans > 0.03 || slice.out <= 0;
    const around = inward || leans >= 1 || slice.out <= 0 ? Math.PI : Math.acos(-Math.max(0, leans));
    if (rim.y - rim.ry > sheet.height + cell * 3 || rim.y + rim.ry < -cell * 3) return;
    const shelter = skin.shelter?.(slice.h, slice.r) ?? 1;
    const first = Math.max(0, Math.floor((rim.x - rim.rx - cells.left) / cell));
    const end = Math.min(cells.width - 1, Math.floor((rim.x + rim.rx - cells.left) / cell));
    for (let column = first; column <= end; column += 1) {
      const u = Math.min(1, Math.max(-1, (cells.left + (column + 0.5) * cell - rim.x) / rim.rx));
      const side = Math.asin(u);
      const rise = rim.ry * Math.sqrt(1 - u * u);
      const row = (y: number): number => Math.floor((y - cells.top) / cell);
      const middle = row(rim.y);
      const light = (angle: number, from: number, to: number): void => {
        const ripple = skin.ripple?.(slice.h, angle) ?? 0;
        const normal = unit([slice.out * Math.sin(angle), slice.up + ripple, slice.out * Math.cos(angle)]);
        const sunlit = skin.sunlit?.(slice.h, slice.r, angle) ?? 1;
        const [red, green, blue] = shade(skin.colour(angle, slice.h), normal, view.eye, skin.material, shelter, sunlit);
        cells.paint(column, from, to, byte(red), byte(green), byte(blue));
      };
      // The whole disc each time: what the next one leaves uncovered is exactly what can be seen of this one.
      light(side, far ? middle : row(rim.y - rise), row(rim.y + rise));
      const behind = inward ? Math.PI - side : Math.sign(side || 1) * Math.min(around, Math.PI - Math.abs(side));
      if (far) light(behind, row(rim.y - rise), middle);
    }
  });
  return cells.image();
}
