import type { Point } from "./camera.ts";

/** The eight-pointed star (khatam): two squares, one turned by an eighth. `radius` reaches the points. */
export function khatam(centre: Point, radius: number, turn = 0): Point[] {
  const inner = (radius * Math.SQRT1_2) / Math.cos(Math.PI / 8);
  return Array.from({ length: 16 }, (_, index): Point => {
    const angle = turn + (index * Math.PI) / 8;
    const reach = index % 2 === 0 ? radius : inner;
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
  });
}

export type Tile = {
  readonly kind: "star" | "cross" | "lozenge" | "kite" | "core" | "tooth";
  readonly points: readonly Point[];
};

/**
 * Star and cross, the plainest zellige: stars on a square lattice whose points touch, pointed crosses between them.
 * Tiles cover `width` by `height` and run over the edges.
 */
export function starAndCross(width: number, height: number, cell: number): Tile[] {
  const radius = cell / 2;
  const tiles: Tile[] = [];
  for (let row = -1; row <= Math.ceil(height / cell) + 1; row += 1)
    for (let column = -1; column <= Math.ceil(width / cell) + 1; column += 1) {
      const [x, y] = [column * cell, row * cell];
      tiles.push({ kind: "star", points: khatam([x, y], radius) });
      tiles.push({ kind: "cross", points: crossBetween([x + radius, y + radius], cell) });
    }
  return tiles;
}

/** The cross that four stars of a square lattice leave between them. */
function crossBetween(centre: Point, cell: number): Point[] {
  const corners: readonly Point[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const points: Point[] = [];
  corners.forEach(([sx, sy], index) => {
    const star = khatam([centre[0] + (sx * cell) / 2, centre[1] + (sy * cell) / 2], cell / 2);
    // Of each star, the five corners that face the middle, walked so that the four make one closed line.
    const first = [0, 4, 8, 12][index]!;
    const facing = Array.from({ length: 5 }, (_, step) => star[(first + 4 - step + 16) % 16]!);
    points.push(...facing.slice(0, 4));
  });
  return points;
}

/**
 * A rosette for a round dish: a khatam in the middle, lozenges on its points, kites between them, a ring of small stars,
 * and a border of teeth. Answers tiles around the origin within `radius`.
 */
export function rosette(radius: number): Tile[] {
  const tiles: Tile[] = [{ kind: "core", points: khatam([0, 0], radius * 0.29) }];
  const at = (reach: number, angle: number): Point => [
    radius * reach * Math.cos(angle),
    radius * reach * Math.sin(angle),
  ];
  const diamond = (
    kind: Tile["kind"],
    angle: number,
    inner: number,
    middle: number,
    outer: number,
    wide: number,
  ): Tile => ({
    kind,
    points: [at(inner, angle), at(middle, angle - wide), at(outer, angle), at(middle, angle + wide)],
  });
  for (let index = 0; index < 8; index += 1) {
    const angle = (index * Math.PI) / 4;
    tiles.push(diamond("lozenge", angle, 0.31, 0.46, 0.64, 0.24));
    tiles.push(diamond("kite", angle + Math.PI / 8, 0.3, 0.58, 0.84, 0.17));
    tiles.push({ kind: "star", points: khatam(at(0.77, angle), radius * 0.115, angle) });
  }
  for (let index = 0; index < 48; index += 1)
    tiles.push(diamond("tooth", (index * Math.PI) / 24, 0.885, 0.925, 0.965, 0.05));
  return tiles;
}
