/** A way that leaves the order of the steps, from one row of the map to another further down. */
export interface Leap {
  from: number;
  to: number;
}

/** Which lane each leap runs in, so that no two cross in one: the shortest next to the steps. */
export function lanesOf(leaps: readonly Leap[]): number[] {
  const taken: Leap[][] = [];
  const lanes = new Array<number>(leaps.length).fill(0);
  const order = leaps.map((leap, index) => ({ leap, index })).sort((a, b) => length(a.leap) - length(b.leap));
  for (const { leap, index } of order) {
    let lane = 0;
    while (taken[lane]?.some((other) => meet(leap, other))) lane++;
    taken[lane] = [...(taken[lane] ?? []), leap];
    lanes[index] = lane;
  }
  return lanes;
}

function length({ from, to }: Leap): number {
  return Math.abs(to - from);
}

function meet(a: Leap, b: Leap): boolean {
  const [aTop, aEnd] = [Math.min(a.from, a.to), Math.max(a.from, a.to)];
  const [bTop, bEnd] = [Math.min(b.from, b.to), Math.max(b.from, b.to)];
  return aTop < bEnd && bTop < aEnd;
}
