import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { registry } from "../registry.ts";
import { everySample } from "../testing/sample-docs.ts";
import { errorWords } from "./error-words.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const ODD = [null, true, -1, 1e9, 0.5, "", "x".repeat(5_000), [], [null], {}, { odd: 1 }];
const unsaid = (messages: Iterable<string>) =>
  [...messages].filter((each) => [errorWords(each, "fr"), errorWords(each, "ar")].includes(each));

it("says in French and Arabic whatever is wrong with a damaged document", () => {
  const validators = ajvValidators(registry);
  const doc = everySample();
  const messages = new Set<string>();
  const tell = (damaged: unknown) => {
    const loaded = loadDocument(damaged, { registry, validators });
    if (!loaded.ok) for (const { message } of loaded.reason.errors) messages.add(message);
  };
  for (const node of (doc.root.slots?.body ?? []).slice(0, 60)) {
    const alone = { ...doc, root: { ...doc.root, slots: { body: [node] } } };
    for (const name of Object.keys(node.props)) {
      for (const odd of ODD) {
        const damaged = { ...node, props: { ...node.props, [name]: odd } };
        tell({ ...alone, root: { ...alone.root, slots: { body: [damaged] } } });
      }
    }
  }
  expect(messages.size).toBeGreaterThan(10);
  expect(unsaid(messages)).toEqual([]);
});

it("knows every sentence that this room and the blocks say", () => {
  const sources = globSync(["runtime/document/*.ts", "blocks/*/*/block.ts", "blocks/actions/**/*.ts"]).filter(
    (path) => !/test|error-words/.test(path),
  );
  const said = sources.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/message: ("(?:[^"\\]|\\.)+"|`[^`]+`)/g)].map(([, text = ""]) =>
      text.slice(1, -1).replace(/\$\{[^}]+\}/g, "7"),
    ),
  );
  expect(said.length).toBeGreaterThan(20);
  expect(unsaid(said)).toEqual([]);
});

it("keeps the figures, and English as it is", () => {
  expect(errorWords("must be <= 10", "fr")).toBe("doit être 10 au plus");
  expect(errorWords("must be <= 10", "en")).toBe("must be <= 10");
  expect(errorWords("something else", "ar")).toBe("something else");
});
