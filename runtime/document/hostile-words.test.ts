import { describe, expect, test } from "vitest";
import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { canPlace, slotAccepts } from "./can-place.ts";
import { changesOf } from "./compare.ts";
import { beyondContent } from "./content-only.ts";
import { changed } from "./sections.ts";

/** What every object inherits is in no document before somebody wrote it there. */
const WORDS = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];

describe.each(WORDS)('"%s" is a word like any other', (word) => {
  const heading: Node = { id: "h", type: "content.heading", props: { text: {}, level: "2", size: "medium" } };
  const root: Node = { id: "root", type: "layout.page", props: {}, slots: { body: [heading] } };

  test("as a slot it is there where a block declares it", () => {
    expect(slotAccepts(registry, "layout.page", word, "content.heading")).toBe(false);
    expect(canPlace(registry, root, { parent: "root", slot: word }, { ...heading, id: "other" })).toMatchObject({
      refusal: { code: "place.no-slot" },
    });
  });

  test("as a block's id it has no changes before it was given some", () => {
    const changes = { [word]: { type: "content.heading", props: { text: { fr: "Fête" } } } };
    const shared = (more: object): Node => ({ id: "s", type: "layout.shared", props: { section: "x" }, ...more });
    const page = (node: Node) =>
      ({ meta: {}, blocks: {}, root: { ...root, slots: { body: [node] } } }) as unknown as PageDoc;
    expect(changed(shared({ changes: { other: changes[word] } }), { ...heading, id: word }).props).toBe(heading.props);
    expect(beyondContent(page(shared({})), page(shared({ changes })), registry)).toBeUndefined();
    expect(changesOf({}, changes)).toEqual([{ pointer: `/${word}`, before: undefined, after: changes[word] }]);
  });
});
