import type { Point } from "./camera.ts";
import { type Colour, css } from "./colour.ts";

/** A number as SVG wants it: at most two decimals, no trailing zeros. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** An opacity, to three decimals: many thin sheets lie on each other. */
export const faint = (value: number): string => String(Math.round(value * 1000) / 1000);

export const polygon = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;

/** A closed line in whole pixels, for soft things in many layers: whole numbers are written much faster. */
export const rough = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join("L")}Z`;

export const polyline = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`;

/** A smooth closed or open curve through the points (Catmull-Rom written as cubic Béziers). */
export function curve(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point =>
    closed ? points[(index + count) % count]! : points[Math.min(count - 1, Math.max(0, index))]!;
  let path = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path += `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} ${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  }
  return closed ? `${path}Z` : path;
}

export type Stop = readonly [offset: number, colour: Colour, opacity?: number];

/** A sheet being drawn: collects definitions and hands out their ids. */
export class Sheet {
  readonly #definitions: string[] = [];
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  /** Adds a definition; `write` gets the id it must carry. Answers the id. */
  define(write: (id: string) => string): string {
    const id = `d${this.#definitions.length.toString(36)}`;
    this.#definitions.push(write(id));
    return id;
  }

  #stops(stops: readonly Stop[]): string {
    return stops
      .map(
        ([offset, colour, opacity]) =>
          `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${css(colour)}"${opacity === undefined ? "" : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`}/>`,
      )
      .join("");
  }

  /** A gradient from one point to another, in pixels, or across the painted box when no points are given. */
  linear(stops: readonly Stop[], from?: Point, to?: Point): string {
    const line =
      from && to
        ? ` gradientUnits="userSpaceOnUse" x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}"`
        : "";
    return `url(#${this.define((id) => `<linearGradient id="${id}"${line}>${this.#stops(stops)}</linearGradient>`)})`;
  }

  /** A gradient around a centre, in pixels, stretched to `radiusY` vertically. */
  radial(stops: readonly Stop[], centre: Point, radiusX: number, radiusY = radiusX): string {
    const stretch =
      radiusX === radiusY
        ? ""
        : ` gradientTransform="translate(${n(centre[0])} ${n(centre[1])}) scale(1 ${n(radiusY / radiusX)}) translate(${n(-centre[0])} ${n(-centre[1])})"`;
    return `url(#${this.define(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(centre[0])}" cy="${n(centre[1])}" r="${n(radiusX)}"${stretch}>${this.#stops(stops)}</radialGradient>`,
    )})`;
  }

  /** Paints `inside` only within a path. */
  clip(path: string, inside: string): string {
    const id = this.define((name) => `<clipPath id="${name}"><path d="${path}"/></clipPath>`);
    return `<g clip-path="url(#${id})">${inside}</g>`;
  }

  /** The finished SVG document. */
  finish(body: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${this.#definitions.join("")}</defs>${body}</svg>`;
  }
}
