import { type Camera, type Point, project } from "../camera.ts";
import { type Colour, css, hex, mix, scale } from "../colour.ts";
import type { Item } from "../item.ts";
import { type Material, shade, type Vector } from "../light.ts";
import { starAndCross } from "../patterns.ts";
import { faint, n, polygon, type Sheet } from "../svg.ts";

const paper: Material = { mirror: 0.02, blur: 0.7, wrap: 0.3 };

export type Box = {
  /** Middle of the base. */
  readonly at: Vector;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Turned about the upright, in radians; 0 shows the front squarely. */
  readonly turn: number;
  readonly ground: Colour;
  readonly figure: Colour;
  readonly ribbon: Colour;
  /** Open shows the inside, without ribbon; `lid` false and true draw the lower part and a closed box. */
  readonly open?: boolean;
};

type Face = {
  readonly origin: Vector;
  readonly across: Vector;
  readonly down: Vector;
  readonly w: number;
  readonly h: number;
  readonly normal: Vector;
};

const along = ({ origin, across, down }: Face, u: number, v: number): Vector => [
  origin[0] + across[0] * u + down[0] * v,
  origin[1] + across[1] * u + down[1] * v,
  origin[2] + across[2] * u + down[2] * v,
];

/** A face's own centimetres to the picture, as an SVG matrix. */
function matrix(view: Camera, face: Face): string {
  const o = project(view, face.origin);
  const a = project(view, along(face, 1, 0));
  const d = project(view, along(face, 0, 1));
  return `matrix(${[a[0] - o[0], a[1] - o[1], d[0] - o[0], d[1] - o[1], o[0], o[1]].map((value) => Math.round(value * 1000) / 1000).join(" ")})`;
}

const rectangle = (view: Camera, face: Face, u0: number, v0: number, u1: number, v1: number): string =>
  polygon(
    [
      [u0, v0],
      [u1, v0],
      [u1, v1],
      [u0, v1],
    ].map(([u, v]) => project(view, along(face, u!, v!))),
  );

/** The visible faces, the top last. */
function faces({ at, width, height, depth, turn }: Box): Face[] {
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const right: Vector = [cosine, 0, -sine];
  const near: Vector = [sine, 0, cosine];
  const corner = (x: number, y: number, z: number): Vector => [
    at[0] + right[0] * x + near[0] * z,
    at[1] + y,
    at[2] + right[2] * x + near[2] * z,
  ];
  const down: Vector = [0, -1, 0];
  const [w, d] = [width / 2, depth / 2];
  const back: Vector = [-near[0], 0, -near[2]];
  const left: Vector = [-right[0], 0, -right[2]];
  const side: Face =
    turn > 0
      ? { origin: corner(-w, height, -d), across: near, down, w: depth, h: height, normal: left }
      : { origin: corner(w, height, d), across: back, down, w: depth, h: height, normal: right };
  return [
    side,
    { origin: corner(-w, height, d), across: right, down, w: width, h: height, normal: near },
    { origin: corner(-w, height, -d), across: right, down: near, w: width, h: depth, normal: [0, 1, 0] },
  ];
}

/** One face in printed paper: ground, stars, and the light on it growing a little away from the window. */
function printed(sheet: Sheet, view: Camera, face: Face, box: Box, cell: number): string {
  const outline = rectangle(view, face, 0, 0, face.w, face.h);
  const lit = shade(box.ground, face.normal, view.eye, paper);
  const ink = shade(box.figure, face.normal, view.eye, paper);
  const tiles = starAndCross(face.w, face.h, cell);
  const path = (kind: string): string =>
    tiles
      .filter((tile) => tile.kind === kind)
      .map((tile) => polygon(tile.points))
      .join("");
  const stars = `<g transform="${matrix(view, face)}"><path d="${path("star")}" fill="${css(ink)}"/><path d="${path("cross")}" fill="none" stroke="${css(mix(lit, ink, 0.35))}" stroke-width="0.05"/></g>`;
  const from = project(view, face.origin);
  const to = project(view, along(face, face.w, face.h));
  const fall = sheet.linear(
    [
      [0, hex("#fff4dd"), 0.12],
      [0.45, hex("#2a1a10"), 0],
      [1, hex("#2a1a10"), 0.26],
    ],
    from,
    to,
  );
  return sheet.clip(outline, `<path d="${outline}" fill="${css(lit)}"/>${stars}<path d="${outline}" fill="${fall}"/>`);
}

/** A gift box in star paper, tied with a flat cotton ribbon. */
export function box(spec: Box): Item {
  const visible = faces(spec);
  const ring = (height: number): Vector[] => {
    const [, front, top] = visible as [Face, Face, Face];
    const corners = [along(top, 0, 0), along(top, top.w, 0), along(front, front.w, 0), along(front, 0, 0)];
    return corners.map(([x, , z]) => [x, spec.at[1] + height, z]);
  };
  return {
    depth: spec.at[2],
    rings: [ring(0), ring(spec.height / 2), ring(spec.height)],
    paint(sheet, view) {
      const parts = visible.map((face) => printed(sheet, view, face, spec, 4.3));
      const [side, front, top] = visible as [Face, Face, Face];
      // The lid's lower edge, and the worn light on its upper ones.
      for (const face of [side, front]) {
        parts.push(
          `<path d="${rectangle(view, face, 0, spec.height * 0.36, face.w, spec.height * 0.36 + 0.1)}" fill="#1b120b" fill-opacity="0.5"/>`,
        );
        parts.push(
          `<path d="${rectangle(view, face, 0, spec.height * 0.36 + 0.1, face.w, spec.height * 0.36 + 0.75)}" fill="#1b120b" fill-opacity="0.16"/>`,
        );
        parts.push(`<path d="${rectangle(view, face, 0, 0, face.w, 0.09)}" fill="#fff6e4" fill-opacity="0.5"/>`);
      }
      if (!spec.open) parts.push(ribbons(view, spec, side, front, top), bow(view, spec, top));
      return parts.join("");
    },
  };
}

function ribbons(view: Camera, spec: Box, side: Face, front: Face, top: Face): string {
  const wide = 1.9;
  const strip = (face: Face, u0: number, v0: number, u1: number, v1: number): string => {
    const tone = css(shade(spec.ribbon, face.normal, view.eye, paper));
    return `<path d="${rectangle(view, face, u0, v0, u1, v1)}" fill="${tone}"/>`;
  };
  const shadow = (face: Face, u0: number, v0: number, u1: number, v1: number): string =>
    `<path d="${rectangle(view, face, u0, v0, u1, v1)}" fill="#1b120b" fill-opacity="0.25"/>`;
  const middle = (length: number): readonly [number, number] => [length / 2 - wide / 2, length / 2 + wide / 2];
  const [f0, f1] = middle(front.w);
  const [s0, s1] = middle(side.w);
  const [t0, t1] = middle(top.h);
  return [
    shadow(side, s0 + 0.18, 0, s1 + 0.18, side.h),
    strip(side, s0, 0, s1, side.h),
    shadow(front, f0 + 0.18, 0, f1 + 0.18, front.h),
    strip(front, f0, 0, f1, front.h),
    shadow(top, 0, t0 + 0.2, top.w, t1 + 0.2),
    strip(top, 0, t0, top.w, t1),
    shadow(top, f0 + 0.2, 0, f1 + 0.2, top.h),
    strip(top, f0, 0, f1, top.h),
  ].join("");
}

/** The bow: two loops and two tails around a knot, each with its fold in shade. */
function bow(view: Camera, spec: Box, top: Face): string {
  const [cx, cy] = project(view, along(top, top.w / 2, top.h / 2));
  const unit = view.zoom * 1.25;
  const at = (x: number, y: number): Point => [cx + x * unit, cy + y * unit];
  const p = (x: number, y: number): string => at(x, y).map(n).join(" ");
  const light = css(scale(spec.ribbon, 1.02));
  const mid = css(scale(spec.ribbon, 0.78));
  const dark = css(scale(spec.ribbon, 0.42));
  const loop = (s: number): string =>
    [
      `<path d="M${p(0, -0.15)}C${p(1.2 * s, -2.3)} ${p(3.9 * s, -2.6)} ${p(3.9 * s, -1)}C${p(3.9 * s, 0.2)} ${p(1.4 * s, 0.5)} ${p(0, 0.25)}Z" fill="${s < 0 ? light : mid}"/>`,
      `<path d="M${p(0.5 * s, -0.15)}C${p(1.6 * s, -1.35)} ${p(3.2 * s, -1.7)} ${p(3.3 * s, -0.95)}C${p(3.3 * s, -0.3)} ${p(1.6 * s, 0.05)} ${p(0.5 * s, 0.1)}Z" fill="${dark}"/>`,
      `<path d="M${p(0.5 * s, 0.1)}C${p(1.7 * s, 0.3)} ${p(3.7 * s, 0.25)} ${p(3.9 * s, -1)}C${p(3.6 * s, -0.35)} ${p(2 * s, -0.1)} ${p(0.5 * s, 0)}Z" fill="${s < 0 ? mid : light}" fill-opacity="0.9"/>`,
    ].join("");
  const tail = (s: number): string =>
    `<path d="M${p(-0.3 * s, 0)}C${p(1.0 * s, 0.6)} ${p(1.5 * s, 1.3)} ${p(3.0 * s, 1.75)}L${p(2.75 * s, 2.2)}L${p(2.2 * s, 2.45)}C${p(1.0 * s, 2.0)} ${p(0.5 * s, 1.2)} ${p(-0.2 * s, 0.5)}Z" fill="${s > 0 ? mid : light}"/>`;
  const cast = `<path d="M${p(-3.4, 0.5)}C${p(-1, 1.6)} ${p(2, 1.5)} ${p(4.6, 0.3)}C${p(3, -0.4)} ${p(-2, -0.4)} ${p(-3.4, 0.5)}Z" fill="#1b120b" fill-opacity="${faint(0.22)}"/>`;
  const knot = `<path d="M${p(-0.62, -0.42)}C${p(-0.2, -0.7)} ${p(0.3, -0.7)} ${p(0.62, -0.42)}C${p(0.72, 0)} ${p(0.7, 0.4)} ${p(0.5, 0.55)}C${p(0.1, 0.7)} ${p(-0.3, 0.7)} ${p(-0.55, 0.5)}C${p(-0.72, 0.2)} ${p(-0.7, -0.1)} ${p(-0.62, -0.42)}Z" fill="${light}"/><path d="M${p(0.1, -0.6)}C${p(0.2, -0.2)} ${p(0.15, 0.3)} ${p(0.05, 0.62)}" stroke="${dark}" stroke-opacity="0.6" stroke-width="${n(unit * 0.06)}" fill="none"/>`;
  return cast + tail(-1) + tail(1) + loop(-1) + loop(1) + knot;
}
