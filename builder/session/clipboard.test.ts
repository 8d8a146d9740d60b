import { expect, test } from "vitest";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { pageOf } from "../testing/documents.ts";
import { pictureRegistry, VASE } from "../testing/pictures.ts";
import { createSession, type SessionEvent } from "./session.ts";

const validators = ajvValidators(pictureRegistry);

/** A page of a shop, with what its session tells. */
function pageIn(origin?: string) {
  let next = 0;
  const told: SessionEvent[] = [];
  const session = createSession({
    ...{ doc: pageOf(pictureRegistry), registry: pictureRegistry, validators, locale: "fr", newId: () => `n${next++}` },
    ...(origin !== undefined && { origin }),
  });
  session.watch((event) => told.push(event));
  return { session, told, arrived: () => told.filter(({ kind }) => kind === "arrived") };
}

function copied(origin?: string): string {
  const { session } = pageIn(origin);
  session.insert("content.picture");
  session.setProps("n0", { picture: VASE });
  return session.copy() ?? "";
}

test("blocks that show pictures say where those lie; others say nothing of their shop", () => {
  expect(JSON.parse(copied("https://une.example"))).toMatchObject({ from: "https://une.example" });
  const { session } = pageIn("https://une.example");
  session.insert("content.heading");
  expect(JSON.parse(session.copy() ?? "")).not.toHaveProperty("from");
});

test("in another shop they arrive with the keys of what they show; in their own nothing is told", () => {
  const clip = copied("https://une.example");
  const other = pageIn("https://autre.example");
  expect(other.session.paste(clip).ok).toBe(true);
  expect(other.arrived()).toEqual([{ kind: "arrived", from: "https://une.example", assets: [VASE.src] }]);
  const own = pageIn("https://une.example");
  expect(own.session.paste(clip).ok).toBe(true);
  expect(own.arrived()).toEqual([]);
});

test.each([
  ["no word of a shop", undefined],
  ["a script", "javascript:alert(1)"],
  ["a file", "file:///etc/passwd"],
  ["no address", "une.example"],
  ["a list", ["https://une.example"]],
])("a clipboard with %s comes from nowhere", (_, from) => {
  const other = pageIn("https://autre.example");
  const clip = { ...JSON.parse(copied("https://une.example")), from };
  expect(other.session.paste(JSON.stringify(clip)).ok).toBe(true);
  expect(other.arrived()).toEqual([{ kind: "arrived", from: null, assets: [VASE.src] }]);
});

test("of an address its origin alone counts, and nothing is told of blocks that are refused", () => {
  const other = pageIn("https://autre.example");
  const clip = { ...JSON.parse(copied("https://une.example")), from: "https://une.example/media/../x?y#z" };
  other.session.paste(JSON.stringify(clip));
  expect(other.arrived()).toMatchObject([{ from: "https://une.example" }]);
  other.session.paste(JSON.stringify({ ...clip, nodes: [{ ...clip.nodes[0], props: { picture: 1 } }] }));
  expect(other.arrived()).toHaveLength(1);
});

test("what was brought is shown under its new key, as one step that can be taken back", () => {
  const { session } = pageIn("https://autre.example");
  session.paste(copied("https://une.example"));
  session.moveAssets(new Map([[VASE.src, "media/bb/vase.webp"]]));
  const shown = () => session.state().doc.root.slots?.body?.[0]?.props;
  expect(shown()).toEqual({ picture: { ...VASE, src: "media/bb/vase.webp" } });
  session.undo();
  expect(shown()).toEqual({ picture: VASE });
});
