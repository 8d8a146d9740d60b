import { expect, test } from "vitest";
import { FirstTimes } from "./first-times.ts";

const campaign = (id: string, variant: string | null = "a") => ({ id, revision: "R", variant });

function browser(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

test("a browser is counted once for each campaign, variant and goal, on whatever page", () => {
  const store = browser();
  const take = (...args: Parameters<FirstTimes["take"]>) => new FirstTimes(store).take(...args).map(({ id }) => id);
  expect(take("page", [campaign("A"), campaign("B")])).toEqual(["A", "B"]);
  expect(take("page", [campaign("B"), campaign("C", null)])).toEqual(["C"]);
  expect(take("form", [campaign("A")])).toEqual(["A"]);
  expect(take("form", [campaign("A")])).toEqual([]);
  expect(take("page", [campaign("A", "b")])).toEqual(["A"]);
});

test("what is remembered has an end, and what is broken or refused breaks nothing", () => {
  const store = browser();
  for (let n = 0; n < 200; n++) new FirstTimes(store).take("page", [campaign(`C${n}`)]);
  expect(JSON.parse(store.getItem("vitrine.counted") ?? "")).toHaveLength(60);
  store.setItem("vitrine.counted", "{");
  expect(new FirstTimes(store).take("page", [campaign("A")])).toHaveLength(1);
  const refuses = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(new FirstTimes(refuses).take("page", [campaign("A")])).toHaveLength(1);
});
