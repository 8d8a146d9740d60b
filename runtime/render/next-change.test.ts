import { expect, test } from "vitest";
import { dateTime, defineBlock, type Node } from "#blocks/contract/index.ts";
import { registryOf } from "../document/registry.ts";
import { nextChange } from "./next-change.ts";

const messages = { fr: {}, ar: {}, en: {} } as never;
const common = { version: 1, category: "content", icon: "clock", messages, props: { at: dateTime(null) } } as const;
const registry = registryOf([
  defineBlock({ ...common, type: "content.dated" }),
  defineBlock({ ...common, type: "content.ticking", ticks: true }),
]);
const at = (type: string, iso: string): Node => ({ id: type, type, props: { at: iso } });

test("a page is made again at the next date that it names, and each minute where something counts down", () => {
  const [dated, ticking] = [at("content.dated", "1970-01-02T00:00:00Z"), at("content.ticking", "1970-01-03T00:00:00Z")];
  const change = (...nodes: Node[]) =>
    nextChange({ id: "root", type: "layout.page", props: {}, slots: { content: nodes } }, registry, 30_000);
  expect(change(dated)).toBe(86_400_000);
  expect(change(dated, ticking)).toBe(90_000);
  expect(change(at("content.dated", "1970-01-01T00:00:10Z"))).toBeNull();
  expect(change(at("content.dated", "1970-01-01T00:01:00Z"), ticking)).toBe(60_000);
});
