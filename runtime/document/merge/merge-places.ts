import type { Choose, Side } from "./types.ts";
import { type Standing, samePlace, type Version } from "./versions.ts";

export interface MergedPlace {
  parent: string;
  slot: string;
}

/** Where each node that is kept stands. The root is not among them. */
export function mergePlaces(
  base: Version,
  mine: Version,
  theirs: Version,
  kept: ReadonlySet<string>,
  choose: Choose,
): Map<string, MergedPlace> {
  const versions: Record<Side, Version> = { mine, theirs };
  const places = new Map<string, MergedPlace>();
  /** Nodes that go in a circle are put by one side's word. */
  const forced = new Map<string, Side>();

  const placeFrom = (id: string, side: Side): MergedPlace | undefined => {
    const at = versions[side].get(id);
    return at && { parent: at.parent, slot: at.slot };
  };
  const put = (id: string): MergedPlace | undefined => {
    const [own, other] = [mine.get(id), theirs.get(id)];
    if (!own || !other) return placeFrom(id, own ? "mine" : "theirs");
    const force = forced.get(id);
    const side = force ?? sideOf(id, own, other);
    const wanted = placeFrom(id, side);
    if (wanted && kept.has(wanted.parent)) return wanted;
    const second = force ? undefined : placeFrom(id, side === "mine" ? "theirs" : "mine");
    if (second && kept.has(second.parent)) return second;
    // Where it stood is gone: it comes to stand where its parent did.
    return climb(id, versions[side]);
  };
  const sideOf = (id: string, own: Standing, other: Standing): Side => {
    const before = base.get(id);
    if (samePlace(own, other) || samePlace(before, other)) return "mine";
    if (samePlace(before, own)) return "theirs";
    return choose({ kind: "place", key: `place ${id}`, node: own.node });
  };
  const climb = (id: string, version: Version): MergedPlace | undefined => {
    let at = version.get(id);
    while (at && !kept.has(at.parent)) at = version.get(at.parent);
    return at && { parent: at.parent, slot: at.slot };
  };
  const settle = (id: string) => {
    const place = put(id);
    if (place) places.set(id, place);
  };

  const ids = [...kept].filter((id) => (mine.get(id) ?? theirs.get(id))?.parent !== "");
  for (const id of ids) settle(id);
  // One moved A into B, the other B into A: each version is a tree, the two together are none.
  for (let circle = circleIn(places); circle; circle = circleIn(places)) {
    const [first = ""] = circle.filter((id) => mine.has(id) && theirs.has(id)).sort();
    const node = mine.get(first)?.node;
    // A circle that one side's word on some of it did not open: by my word alone, all is as in my version, a tree.
    const stuck = circle.some((id) => forced.has(id));
    const side = stuck || !node ? "mine" : choose({ kind: "place", key: `place ${first}`, node });
    const turned = stuck ? ids : circle;
    for (const id of turned) forced.set(id, side);
    for (const id of turned) settle(id);
  }
  return places;
}

/** Ids of nodes that stand in one another, round and round; undefined when there are none. */
function circleIn(places: ReadonlyMap<string, MergedPlace>): string[] | undefined {
  const safe = new Set<string>();
  for (const start of places.keys()) {
    const way: string[] = [];
    const seen = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && places.has(id) && !safe.has(id)) {
      if (seen.has(id)) return way.slice(way.indexOf(id));
      seen.add(id);
      way.push(id);
      id = places.get(id)?.parent;
    }
    for (const each of way) safe.add(each);
  }
  return undefined;
}
