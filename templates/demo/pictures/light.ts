import { add, type Colour, hex, mix, scale, times } from "./colour.ts";

/** x to the right, y up, z towards the viewer. */
export type Vector = readonly [x: number, y: number, z: number];

export const dot = (one: Vector, other: Vector): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

export function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

export const cross = (one: Vector, other: Vector): Vector => [
  one[1] * other[2] - one[2] * other[1],
  one[2] * other[0] - one[0] * other[2],
  one[0] * other[1] - one[1] * other[0],
];

/** Towards the sun: every picture of the house is lit from the upper left, a little in front. */
export const sun: Vector = unit([-0.66, 0.62, 0.44]);

const sunColour: Colour = [1.02, 0.95, 0.83];
const skyColour: Colour = hex("#c3cbd6");
const groundColour: Colour = hex("#b8936d");
const window: Vector = unit([-0.62, 0.56, 0.58]);
const windowAcross: Vector = unit(cross([0, 1, 0], window));
const windowUp: Vector = cross(window, windowAcross);

export type Material = {
  /** Reflectance seen head on: 0 is matt, 0.04 glaze, 0.5 and more metal. */
  readonly mirror: number;
  /** Edge softness of reflections: 0.03 wet glaze, 0.5 satin, 1 wax. */
  readonly blur: number;
  /** Metals tint what they reflect. */
  readonly tint?: Colour;
  /** How far light wraps around the edge: 0.2 clay, 0.6 wax and cloth. */
  readonly wrap?: number;
};

export const bareClay: Material = { mirror: 0.012, blur: 0.6, wrap: 0.25 };
export const glaze: Material = { mirror: 0.055, blur: 0.05, wrap: 0.2 };
export const satin: Material = { mirror: 0.03, blur: 0.35, wrap: 0.3 };
export const cloth: Material = { mirror: 0, blur: 1, wrap: 0.4 };
export const wax: Material = { mirror: 0.02, blur: 0.7, wrap: 0.7 };

/** Below this blur a reflection of the window has an outline. */
export const sharp = 0.1;

/** The window's panes as closed lines of directions, each side in short steps; `grow` widens them for soft edges. */
export function panes(grow: number): Vector[][] {
  const corner = (left: number, right: number): Vector[] => {
    const [low, high] = [-0.52 - grow, 0.52 + grow];
    const line: Vector[] = [];
    const side = (fromX: number, fromY: number, toX: number, toY: number): void => {
      for (let step = 0; step < 12; step += 1) {
        const across = fromX + ((toX - fromX) * step) / 12;
        const up = fromY + ((toY - fromY) * step) / 12;
        line.push(
          unit([
            window[0] + windowAcross[0] * across + windowUp[0] * up,
            window[1] + windowAcross[1] * across + windowUp[1] * up,
            window[2] + windowAcross[2] * across + windowUp[2] * up,
          ]),
        );
      }
    };
    side(left, low, left, high);
    side(left, high, right, high);
    side(right, high, right, low);
    side(right, low, left, low);
    return line;
  };
  return [corner(-0.32 - grow, -0.035 + grow), corner(0.035 - grow, 0.32 + grow)];
}

const smooth = (edge: number, softness: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (edge + softness - value) / (2 * softness)));
  return t * t * (3 - 2 * t);
};

/**
 * What a mirror facing `direction` would show of the room: pale walls, a warm table and, unless it is sharp enough to
 * be drawn as a shape of its own (`panes`), the tall window.
 */
function room(direction: Vector, blur: number): Colour {
  const facing = dot(direction, window);
  let light = 0;
  if (facing > 0.05 && blur > sharp) {
    const across = dot(direction, windowAcross) / facing;
    const up = dot(direction, windowUp) / facing;
    light = (smooth(0.3, blur, Math.abs(across)) * smooth(0.52, blur, Math.abs(up)) * 9) / (1 + blur * 5);
  }
  const above = smooth(0, 0.22, -direction[1]);
  const side = 0.85 - 0.35 * direction[0];
  const wall = 0.36 + 0.3 * Math.max(0, direction[1]);
  const base = mix(scale(groundColour, 0.5 + 0.25 * direction[1]), scale(skyColour, wall), above);
  return add(scale(base, side), [light, light * 0.97, light * 0.9]);
}

/**
 * Light that leaves a surface point towards the viewer.
 * `shelter` is 1 in the open and falls to 0 in a corner or a hollow; `sunlit` is 0 where something stands before the sun.
 */
export function shade(
  albedo: Colour,
  normal: Vector,
  eye: Vector,
  material: Material,
  shelter = 1,
  sunlit = 1,
): Colour {
  const wrap = material.wrap ?? 0.2;
  const direct = Math.max(0, (dot(normal, sun) + wrap) / (1 + wrap)) ** 1.15;
  const upward = 0.5 + 0.5 * normal[1];
  const rim = Math.max(0, normal[0] * 0.8 - normal[2] * 0.25) ** 2 * 0.12;
  const ambient = add(scale(skyColour, 0.42 * upward + rim), scale(groundColour, 0.3 * (1 - upward)));
  const lit = times(
    albedo,
    add(scale(sunColour, direct * sunlit * 0.86 * (0.35 + 0.65 * shelter)), scale(ambient, shelter)),
  );
  if (material.mirror === 0) return lit;
  // Not quite to the grazing edge: cells at an outline would turn into a dotted line.
  const facing = Math.max(0.08, dot(normal, eye));
  const fresnel = material.mirror + (1 - material.mirror) * (1 - facing) ** 5 * (1 - material.blur * 0.75) * 0.6;
  const reflected: Vector = [
    2 * facing * normal[0] - eye[0],
    2 * facing * normal[1] - eye[1],
    2 * facing * normal[2] - eye[2],
  ];
  const seen = scale(room(reflected, material.blur), fresnel * shelter);
  return add(scale(lit, 1 - fresnel * 0.8), material.tint ? times(seen, material.tint) : seen);
}
