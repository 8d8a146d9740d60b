import { pointerTo } from "../mending.ts";
import { type PropPlace, propsOf, shownNodes } from "../props-of.ts";
import { referenceOf } from "../reference-of.ts";
import type { Check, CheckedPage, Found, Standing } from "../types.ts";

function* standing(
  page: CheckedPage,
  kinds: (place: PropPlace) => boolean,
  which: readonly Standing[],
): Generator<Found> {
  if (!page.shop) return;
  for (const place of propsOf(page.doc.root, page.registry)) {
    const named = kinds(place) ? referenceOf(place) : null;
    const state = named && (page.shop.standing.get(`${named.kind}:${named.id}`) ?? "unknown");
    if (!named || !state || !which.includes(state)) continue;
    yield { node: place.node.id, field: place.field, data: { kind: named.kind, state, pointer: place.pointer } };
  }
}

const isLink = ({ prop }: PropPlace) => prop.kind === "link";

/** A link without its target is taken away; the words stay. */
function unlink(page: CheckedPage, { node = "", data }: Found) {
  const at = pointerTo(page.doc, node);
  return at && [...at.test, { op: "replace" as const, path: String(data?.pointer), value: null }];
}

const dead: Check = {
  code: "link.gone",
  area: "links",
  severity: "error",
  check: (page) => standing(page, isLink, ["unknown", "archived"]),
  mend: unlink,
};

const unpublished: Check = {
  code: "link.unpublished",
  area: "links",
  severity: "error",
  check: (page) => standing(page, isLink, ["unpublished"]),
  mend: unlink,
};

const goods: Check = {
  code: "reference.gone",
  area: "links",
  severity: "error",
  check: (page) => standing(page, (place) => !isLink(place), ["unknown", "archived", "unpublished"]),
};

const unknown: Check = {
  code: "block.unknown",
  area: "links",
  severity: "error",
  *check({ doc, registry }) {
    for (const { node } of shownNodes(doc.root)) {
      if (!registry.get(node.type)) yield { node: node.id, data: { type: node.type } };
    }
  },
};

export const referenceChecks = [dead, unpublished, goods, unknown];
