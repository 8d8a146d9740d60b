import { expect, it } from "vitest";
import { parseText } from "./parse-text.ts";
import { unknownPaths } from "./unknown-paths.ts";

const example = { order: { number: "MZ-1", note: "" }, lines: [{ title: "Vase" }] };
const unknown = (source: string) => {
  const parsed = parseText(source);
  return parsed.ok ? unknownPaths(parsed.value, example) : parsed.refusal.code;
};

it.each([
  ["{{order.number}} {{order.note}}", []],
  ["{{order.nombre}} {{order.nombre}} {{gone}}", ["order.nombre", "gone"]],
  ["{{#each lines}}{{title}} {{@index}} {{order.number}} {{price}}{{/each}}", ["price"]],
  ["{{#each articles}}{{title}}{{else}}{{none}}{{/each}}", ["articles", "title", "none"]],
  ["{{#if order.gift}}{{a}}{{else}}{{b}}{{/if}}", ["order.gift", "a", "b"]],
  ["{{order.number.more}}", ["order.number.more"]],
  ["{{this}}", []],
])("of %j names as unknown %j", (source, expected) => expect(unknown(source)).toEqual(expected));
