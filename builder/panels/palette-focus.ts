import { searchable } from "#app/commerce/kernel/searchable.ts";

/** A thing of a palette where it stands, in pixels, and as it is called. */
export interface PaletteStop {
  name: string;
  left: number;
  top: number;
  width: number;
}

export interface PalettePress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/**
 * Which thing of a palette a key leads to from the one that has the focus: left and right to the neighbour (in Arabic they
 * change places), up and down to what stands there, whatever the columns, Home and End to the ends, a letter to the next
 * one that begins with it. undefined: the key is for something else.
 */
export function stepTo(
  stops: readonly PaletteStop[],
  at: number,
  { key, altKey, ctrlKey, metaKey }: PalettePress,
  isRtl: boolean,
): number | undefined {
  // Alt and the arrows move what was just added.
  if (altKey || ctrlKey || metaKey || !stops[at]) return undefined;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return stops.length - 1;
    case "ArrowRight":
    case "ArrowLeft":
      return Math.min(stops.length - 1, Math.max(0, at + ((key === "ArrowRight") === isRtl ? -1 : 1)));
    case "ArrowDown":
      return besides(stops, at, 1);
    case "ArrowUp":
      return besides(stops, at, -1);
    default:
      return beginning(stops, at, key);
  }
}

/** In the next line that way, the one that stands nearest; where there is none, the thing itself. */
function besides(stops: readonly PaletteStop[], at: number, way: 1 | -1): number {
  const from = stops[at] as PaletteStop;
  const beyond = stops.filter(({ top }) => (top - from.top) * way > 1);
  if (beyond.length === 0) return at;
  const line = Math.min(...beyond.map(({ top }) => (top - from.top) * way));
  const middle = ({ left, width }: PaletteStop) => left + width / 2;
  const far = (stop: PaletteStop) => Math.abs(middle(stop) - middle(from));
  const [nearest] = beyond
    .filter(({ top }) => (top - from.top) * way <= line + 1)
    .sort((one, other) => far(one) - far(other));
  return nearest ? stops.indexOf(nearest) : at;
}

function beginning(stops: readonly PaletteStop[], at: number, key: string): number | undefined {
  const letter = [...key].length === 1 ? searchable(key).trim() : "";
  if (letter === "") return undefined;
  for (let step = 1; step <= stops.length; step++) {
    const index = (at + step) % stops.length;
    if (searchable(stops[index]?.name ?? "").startsWith(letter)) return index;
  }
  return undefined;
}
