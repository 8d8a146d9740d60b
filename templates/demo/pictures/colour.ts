/** Linear-light red, green, blue; 0 is black, 1 is paper white, above 1 is a highlight. */
export type Colour = readonly [red: number, green: number, blue: number];

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toDisplay = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** A colour from `#rrggbb`. */
export function hex(code: string): Colour {
  const channel = (start: number): number => toLinear(Number.parseInt(code.slice(start, start + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

export const mix = (from: Colour, to: Colour, amount: number): Colour => [
  from[0] + (to[0] - from[0]) * amount,
  from[1] + (to[1] - from[1]) * amount,
  from[2] + (to[2] - from[2]) * amount,
];

export const scale = (colour: Colour, by: number): Colour => [colour[0] * by, colour[1] * by, colour[2] * by];
export const add = (one: Colour, other: Colour): Colour => [one[0] + other[0], one[1] + other[1], one[2] + other[2]];
export const times = (one: Colour, other: Colour): Colour => [one[0] * other[0], one[1] * other[1], one[2] * other[2]];

/** Display bytes of the linear values 0 to 4 in steps of 1/1024: straight up to 0.8, then a soft shoulder. */
const display = Uint8Array.from({ length: 4097 }, (_, index) => {
  const value = index / 1024;
  const rolled = value <= 0.8 ? value : 0.8 + 0.2 * (1 - Math.exp(-(value - 0.8) / 0.35));
  return Math.round(Math.min(1, toDisplay(rolled)) * 255);
});

/** One linear channel as a display byte. Darks are read finely, since eyes see small steps there. */
export function byte(value: number): number {
  if (value <= 0) return 0;
  if (value < 0.06) return Math.round(toDisplay(value) * 255);
  return display[Math.min(4096, Math.round(value * 1024))]!;
}

const bytes = (colour: Colour): number[] => colour.map(byte);

/** The colour as `#rrggbb`. */
export const css = (colour: Colour): string =>
  `#${bytes(colour)
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/** The house palette. */
export const palette = {
  terracotta: hex("#b9633d"),
  clay: hex("#c07a52"),
  brick: hex("#8f452b"),
  green: hex("#1f5a45"),
  greenDeep: hex("#0c2f25"),
  greenPale: hex("#6f9f7f"),
  ink: hex("#1d3a6b"),
  inkDeep: hex("#0b1730"),
  inkPale: hex("#6d8cb8"),
  plaster: hex("#e6dac5"),
  plasterPale: hex("#efe3cf"),
  plasterRose: hex("#dcbfa6"),
  plasterSage: hex("#c3c6ad"),
  plasterBlue: hex("#b9c3c6"),
  cream: hex("#efe6d3"),
  brass: hex("#b98a3d"),
  brassDeep: hex("#6a4718"),
  soot: hex("#2a211b"),
  saffron: hex("#c8902c"),
} as const;
