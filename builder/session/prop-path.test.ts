import { expect, test } from "vitest";
import { list, type Props, text } from "#blocks/contract/index.ts";
import { patchAt, propAt, valueAt } from "./prop-path.ts";

const props: Props = { title: text({}), items: list({ question: text({}) }, []) };
const values = { title: { fr: "T" }, items: [{ question: { fr: "Q1" } }, { question: { fr: "Q2" } }] };

test("a path leads to a prop, or to a field of a list's item", () => {
  expect(propAt(props, "title")?.kind).toBe("text");
  expect(propAt(props, "items.1.question")?.kind).toBe("text");
  for (const astray of ["items.1", "items.x.question", "title.fr", "nothing"]) {
    expect(propAt(props, astray)).toBeUndefined();
  }
  expect(valueAt(values, "items.1.question")).toEqual({ fr: "Q2" });
});

test("changing one field leaves the other items alone, and the old value as it was", () => {
  const patch = patchAt(values, "items.1.question", { fr: "Nouveau" });
  expect(patch).toEqual({ items: [{ question: { fr: "Q1" } }, { question: { fr: "Nouveau" } }] });
  expect((patch.items as unknown[])[0]).toBe(values.items[0]);
  expect(values.items[1]).toEqual({ question: { fr: "Q2" } });
  expect(patchAt(values, "title", { fr: "N" })).toEqual({ title: { fr: "N" } });
});
