import type { Vector } from "./light.ts";

export type Point = readonly [x: number, y: number];

/** A parallel view from in front and somewhat above; world units are centimetres. */
export type Camera = {
  /** Pixels a centimetre. */
  readonly zoom: number;
  /** Where the world's origin (on the table) falls on the picture, in pixels. */
  readonly origin: Point;
  readonly sine: number;
  readonly cosine: number;
  /** Towards the viewer. */
  readonly eye: Vector;
};

/** A camera looking down by `elevation` degrees. */
export function camera(zoom: number, origin: Point, elevation: number): Camera {
  const radians = (elevation * Math.PI) / 180;
  const sine = Math.sin(radians);
  const cosine = Math.cos(radians);
  return { zoom, origin, sine, cosine, eye: [0, sine, cosine] };
}

export const project = (view: Camera, [x, y, z]: Vector): Point => [
  view.origin[0] + view.zoom * x,
  view.origin[1] - view.zoom * (y * view.cosine - z * view.sine),
];

/** The convex outline of a set of points, in one turning direction. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (walk: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of walk) {
      while (chain.length > 1 && turn(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
