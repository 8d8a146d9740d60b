/** One point of a turned object's outline: radius and height in centimetres, and the outward normal. */
export type Outline = {
  readonly r: number;
  readonly h: number;
  readonly out: number;
  readonly up: number;
};

type Pair = readonly [radius: number, height: number];

function between(a: Pair, b: Pair, c: Pair, d: Pair, t: number): Pair {
  const blend = (p: number, q: number, r: number, s: number): number =>
    q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  return [blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])];
}

/**
 * Samples a curve through the points (radius, height), from the foot to the lip, every `step` centimetres along it and
 * closer where it bends. A point written twice makes a sharp edge.
 */
export function outline(points: readonly Pair[], step: number): Outline[] {
  const fine: Pair[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [b, c] = [points[index]!, points[index + 1]!];
    const a = points[index - 1] ?? b;
    const d = points[index + 2] ?? c;
    if (b[0] === c[0] && b[1] === c[1]) continue;
    for (let part = 0; part < 24; part += 1) fine.push(between(a, b, c, d, part / 24));
  }
  fine.push(points[points.length - 1]!);
  const even: Pair[] = [fine[0]!];
  let walked = 0;
  let turned = 0;
  let heading: number | undefined;
  for (let index = 1; index < fine.length; index += 1) {
    const [from, to] = [fine[index - 1]!, fine[index]!];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) continue;
    const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
    turned += heading === undefined ? 0 : Math.abs(Math.atan2(Math.sin(way - heading), Math.cos(way - heading)));
    heading = way;
    // Long straight stretches of the control line: several samples between two of its points.
    const pieces = Math.max(1, Math.ceil(length / step));
    for (let piece = 1; piece <= pieces; piece += 1) {
      walked += length / pieces;
      if (walked < step && turned < 0.2) continue;
      even.push([from[0] + ((to[0] - from[0]) * piece) / pieces, from[1] + ((to[1] - from[1]) * piece) / pieces]);
      walked = 0;
      turned = 0;
    }
  }
  even.push(fine[fine.length - 1]!);
  return even.map(([r, h], index) => {
    const before = even[Math.max(0, index - 1)]!;
    const after = even[Math.min(even.length - 1, index + 1)]!;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return { r: Math.max(0.01, r), h, out: (after[1] - before[1]) / length, up: -(after[0] - before[0]) / length };
  });
}
