import { expect, test } from "vitest";
import { merge } from "#runtime/document/merge/merge.ts";
import { testRegistry } from "../testing/blocks.ts";
import { node, pageOf } from "../testing/documents.ts";
import { canBeBoth, putTogether, type Verdict } from "./put-together.ts";

const page = (a: string, b = "B") =>
  pageOf(testRegistry, [
    node("content.heading", "a", undefined, { text: { fr: a } }),
    node("content.heading", "b", undefined, { text: { fr: b } }),
  ]);
const versions = { base: page("A"), mine: page("Mien"), theirs: page("Leur", "Autre") };
const said = (verdict?: Verdict) => {
  const [conflict] = merge(versions.base, versions.mine, versions.theirs).conflicts;
  const verdicts = new Map(verdict && conflict ? [[conflict.key, verdict]] : []);
  const { root } = putTogether(versions, verdicts, () => "new");
  return root.slots?.body?.map(({ id, props }) => `${id} ${(props.text as { fr: string }).fr}`);
};

test("each verdict counts where both changed the same thing, and the rest comes together by itself", () => {
  expect(said()).toEqual(["a Mien", "b Autre"]);
  expect(said("theirs")).toEqual(["a Leur", "b Autre"]);
  expect(said("both")).toEqual(["a Mien", "new Leur", "b Autre"]);
});

test("the page itself is not there twice", () => {
  const { mine } = versions;
  const [conflict] = merge(versions.base, mine, versions.theirs).conflicts;
  const meta = { kind: "field", key: "", node: null, pointer: "/title", base: 1, mine: 2, theirs: 3 } as const;
  expect(conflict && canBeBoth(conflict, { mine })).toBe(true);
  expect(canBeBoth(meta, { mine })).toBe(false);
  expect(canBeBoth({ ...meta, node: mine.root }, { mine })).toBe(false);
});
