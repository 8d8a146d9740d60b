import { BREAKPOINTS, type Breakpoint } from "#blocks/contract/index.ts";
import { pointerTo } from "../mending.ts";
import type { Check, CheckedPage, Found, ShownElement } from "../types.ts";

/** Headings of a page as one kind of screen shows them, in their order. */
function headings(page: CheckedPage, width: Breakpoint): ShownElement[] {
  const view = page.views[0];
  return (view?.elements ?? []).filter(
    ({ tag, off, text, attributes }) =>
      /^h[1-6]$/.test(tag) && !off.includes(width) && (text || attributes["aria-label"]),
  );
}

/** Asked per screen; what holds on all of them is said once. */
function* onScreens(_page: CheckedPage, find: (width: Breakpoint) => Found[]): Generator<Found> {
  const key = ({ node, data }: Found) => JSON.stringify([node, data]);
  const found = BREAKPOINTS.map((width) => ({ width, found: find(width) }));
  const all = new Map(found.flatMap((each) => each.found.map((one) => [key(one), one] as const)));
  for (const [name, one] of all) {
    const widths = found.filter((each) => each.found.some((other) => key(other) === name)).map(({ width }) => width);
    yield widths.length === BREAKPOINTS.length ? one : { ...one, width: widths[0] ?? "base" };
  }
}

const isWholePage = ({ doc }: CheckedPage) => doc.kind === "page";
const levelOf = ({ tag }: ShownElement) => Number(tag[1]);
const wordsOf = (heading: ShownElement) => ({ heading: (heading.text || "").slice(0, 60) });

/** Only the heading block says its level itself. */
function setLevel(page: CheckedPage, { node }: Found, level: number) {
  const at = node === undefined ? null : pointerTo(page.doc, node);
  if (at?.node.type !== "content.heading" || at.node.at) return null;
  return [...at.test, { op: "replace" as const, path: `${at.pointer}/props/level`, value: String(level) }];
}

const noFirst: Check = {
  code: "heading.none",
  area: "accessibility",
  severity: "warning",
  *check(page) {
    if (!isWholePage(page) || (page.doc.root.slots?.body ?? []).length === 0) return;
    yield* onScreens(page, (width) => (headings(page, width).some((each) => levelOf(each) === 1) ? [] : [{}]));
  },
  mend(page) {
    const first = headings(page, "base").find(({ node }) => pointerTo(page.doc, node)?.node.type === "content.heading");
    return first ? setLevel(page, first, 1) : null;
  },
};

const several: Check = {
  code: "heading.several",
  area: "accessibility",
  severity: "warning",
  *check(page) {
    if (!isWholePage(page)) return;
    yield* onScreens(page, (width) =>
      headings(page, width)
        .filter((each) => levelOf(each) === 1)
        .slice(1)
        .map((each) => ({ node: each.node, field: "level", data: wordsOf(each) })),
    );
  },
  mend: (page, found) => setLevel(page, found, 2),
};

/** Levels that are left out. `said`: where a person chose the level, not the block. */
function* leftOut(page: CheckedPage, said: boolean): Generator<Found> {
  yield* onScreens(page, (width) => {
    let before = isWholePage(page) ? 0 : 1;
    return headings(page, width).flatMap((each) => {
      const level = levelOf(each);
      const skips = before > 0 && level > before + 1 && isSaid(page, each) === said;
      const data = { ...wordsOf(each), level, wanted: before + 1 };
      before = level;
      return skips ? [{ node: each.node, ...(said && { field: "level" }), data }] : [];
    });
  });
}

function isSaid(page: CheckedPage, { node }: ShownElement): boolean {
  const type = pointerTo(page.doc, node)?.node.type;
  return type === "content.heading" || type === "content.rich-text";
}

const skipped: Check = {
  code: "heading.skipped",
  area: "accessibility",
  severity: "warning",
  check: (page) => leftOut(page, true),
  mend: (page, found) => setLevel(page, found, Number(found.data?.wanted)),
};

const skippedByBlock: Check = {
  code: "heading.skipped-by-block",
  area: "accessibility",
  severity: "note",
  check: (page) => leftOut(page, false),
};

const empty: Check = {
  code: "heading.empty",
  area: "accessibility",
  severity: "warning",
  *check({ views }) {
    for (const { locale, elements } of views) {
      for (const { tag, text, node, attributes } of elements) {
        const holds = elements.some(
          ({ parent, tag: inner }) => parent?.tag === tag && parent.text === "" && inner === "img",
        );
        if (/^h[1-6]$/.test(tag) && text === "" && !attributes["aria-label"] && !holds) {
          yield { node, field: "text", locale };
        }
      }
    }
  },
};

export const headingChecks = [noFirst, several, skipped, skippedByBlock, empty];
