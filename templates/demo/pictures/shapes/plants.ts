import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import type { Point } from "../camera.ts";
import { type Colour, css, hex, mix, scale } from "../colour.ts";
import { curve, n } from "../svg.ts";

/** A leaf as two lit halves and a rib, growing from a point. Angle in radians, 0 to the right, lengths in pixels. */
function leaf([x, y]: Point, angle: number, length: number, width: number, colour: Colour): string {
  const [cosine, sine] = [Math.cos(angle), -Math.sin(angle)];
  const at = (along: number, across: number): string =>
    `${n(x + along * length * cosine + across * width * sine)} ${n(y + along * length * sine - across * width * cosine)}`;
  const half = (side: number, tone: number): string =>
    `<path d="M${at(0, 0)}C${at(0.25, side)} ${at(0.7, side * 0.9)} ${at(1, 0)}C${at(0.7, 0.06)} ${at(0.3, 0.06)} ${at(0, 0)}Z" fill="${css(scale(colour, tone))}"/>`;
  const upper = Math.cos(angle) > 0 ? 1 : -1;
  return half(upper, 1.22) + half(-upper, 0.78);
}

const pointOn = (points: readonly Point[], t: number): { at: Point; angle: number } => {
  const place = t * (points.length - 1);
  const index = Math.min(points.length - 2, Math.floor(place));
  const [from, to] = [points[index]!, points[index + 1]!];
  const part = place - index;
  return {
    at: [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
    angle: Math.atan2(-(to[1] - from[1]), to[0] - from[0]),
  };
};

/** A bent stem from a point: `heading` in radians, `length` in pixels, `bend` in radians over its length. */
function stem(from: Point, heading: number, length: number, bend: number): Point[] {
  const points: Point[] = [from];
  for (let step = 1; step <= 12; step += 1) {
    const angle = heading + (bend * step) / 12;
    const [x, y] = points[step - 1]!;
    points.push([x + (Math.cos(angle) * length) / 12, y - (Math.sin(angle) * length) / 12]);
  }
  return points;
}

const line = (points: readonly Point[], width: number, colour: Colour): string =>
  `<path d="${curve(points)}" fill="none" stroke="${css(colour)}" stroke-width="${n(width)}" stroke-linecap="round"/>`;

export type Sprig = {
  readonly from: Point;
  readonly heading: number;
  readonly length: number;
  readonly bend: number;
  readonly seed: number;
};

/** An olive branch: narrow silver-green leaves in pairs, here and there a fruit. */
export function olive({ from, heading, length, bend, seed }: Sprig): string {
  const random = seededRandom(seed);
  const spine = stem(from, heading, length, bend);
  const parts = [line(spine, length * 0.012, hex("#6b5a42"))];
  const pairs = 12;
  for (let pair = 1; pair <= pairs; pair += 1) {
    const { at, angle } = pointOn(spine, 0.18 + (pair / pairs) * 0.8);
    const size = length * (0.17 - 0.07 * (pair / pairs)) * (0.85 + random() * 0.3);
    for (const side of [-1, 1]) {
      const tone = mix(hex("#5d7350"), hex("#93a487"), random() * 0.8);
      parts.push(leaf(at, angle + side * (0.75 + random() * 0.35) + (random() - 0.5) * 0.3, size, size * 0.17, tone));
    }
    if (random() < 0.3)
      parts.push(
        `<ellipse cx="${n(at[0])}" cy="${n(at[1] + size * 0.2)}" rx="${n(size * 0.12)}" ry="${n(size * 0.16)}" fill="#4d5230"/><ellipse cx="${n(at[0] - size * 0.04)}" cy="${n(at[1] + size * 0.15)}" rx="${n(size * 0.035)}" ry="${n(size * 0.05)}" fill="#c6c99b"/>`,
      );
  }
  parts.push(leaf(spine[12]!, pointOn(spine, 1).angle, length * 0.12, length * 0.02, hex("#7d9170")));
  return parts.join("");
}

/** A dried stem: a fan of fine stalks, each ending in a seed head. */
export function dried({ from, heading, length, bend, seed }: Sprig, colour: Colour = hex("#c49a5c")): string {
  const random = seededRandom(seed);
  const spine = stem(from, heading, length, bend);
  const parts = [line(spine, length * 0.007, scale(colour, 0.6))];
  for (let twig = 0; twig < 22; twig += 1) {
    const { at, angle } = pointOn(spine, 0.42 + (twig / 22) * 0.58);
    const side = twig % 2 === 0 ? 1 : -1;
    const twigLine = stem(at, angle + side * (0.35 + random() * 0.35), length * (0.2 - twig * 0.006), -side * 0.3);
    parts.push(line(twigLine, length * 0.003, scale(colour, 0.7)));
    const tip = twigLine[12]!;
    const tone = css(scale(colour, 0.75 + random() * 0.55));
    for (let seedHead = 0; seedHead < 5; seedHead += 1) {
      const { at: where } = pointOn(twigLine, 0.6 + seedHead * 0.1);
      parts.push(
        `<ellipse cx="${n(where[0] + (random() - 0.5) * 6)}" cy="${n(where[1])}" rx="${n(length * 0.009)}" ry="${n(length * 0.013)}" fill="${tone}"/>`,
      );
    }
    parts.push(
      `<ellipse cx="${n(tip[0])}" cy="${n(tip[1])}" rx="${n(length * 0.008)}" ry="${n(length * 0.013)}" fill="${tone}"/>`,
    );
  }
  return parts.join("");
}

/** One orange flower, `radius` pixels to its petals' tips. */
export function blossom([x, y]: Point, radius: number, turn: number): string {
  const parts: string[] = [];
  for (let petal = 0; petal < 5; petal += 1) {
    const angle = turn + (petal * Math.PI * 2) / 5;
    parts.push(leaf([x, y], angle, radius, radius * 0.38, hex("#efe8da")));
  }
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  for (let stamen = 0; stamen < 7; stamen += 1) {
    const angle = turn + (stamen * Math.PI * 2) / 7;
    parts.push(
      `<circle cx="${n(x + Math.cos(angle) * radius * 0.2)}" cy="${n(y - Math.sin(angle) * radius * 0.2)}" r="${n(radius * 0.06)}" fill="#d9a441"/>`,
    );
  }
  parts.push(`<circle cx="${n(x + cosine)}" cy="${n(y + sine)}" r="${n(radius * 0.1)}" fill="#a9b56a"/>`);
  return parts.join("");
}

/** A sprig of orange tree: broad shining leaves, flowers at the end. */
export function orangeSprig({ from, heading, length, bend, seed }: Sprig): string {
  const random = seededRandom(seed);
  const spine = stem(from, heading, length, bend);
  const parts = [line(spine, length * 0.016, hex("#55613a"))];
  for (let index = 0; index < 9; index += 1) {
    const { at, angle } = pointOn(spine, 0.1 + index * 0.095);
    const side = index % 2 === 0 ? 1 : -1;
    const size = length * (0.26 + random() * 0.07);
    parts.push(
      leaf(at, angle + side * (0.8 + random() * 0.3), size, size * 0.24, mix(hex("#2f5a34"), hex("#4b7a45"), random())),
    );
  }
  for (let index = 0; index < 4; index += 1) {
    const { at } = pointOn(spine, 0.55 + index * 0.14);
    parts.push(
      blossom(
        [at[0] + (random() - 0.5) * length * 0.12, at[1] + (random() - 0.5) * length * 0.12],
        length * (0.1 + random() * 0.03),
        random() * 6,
      ),
    );
  }
  return parts.join("");
}

/** A sprig that lies on the table: its own shape again as shadow, thrown to the right by some pixels. */
export function lying(sprig: string, throwBy = 9): string {
  const dark = sprig.replaceAll(/(fill|stroke)="#[0-9a-f]{6}"/g, '$1="#3a2417"');
  const sheets = [0.4, 0.7, 1, 1.3].map(
    (part) => `<g transform="translate(${n(throwBy * part)} ${n(throwBy * part * 1.1)})" opacity="0.11">${dark}</g>`,
  );
  return sheets.join("") + sprig;
}
