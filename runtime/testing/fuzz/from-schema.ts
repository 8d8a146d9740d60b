import type { JsonSchema } from "#blocks/contract/index.ts";
import { HOSTILE_ADDRESSES, HOSTILE_TOKENS, HOSTILE_WORDS } from "./hostile.ts";
import type { Random } from "./random.ts";

const everyWord = [...HOSTILE_WORDS, ...HOSTILE_ADDRESSES, ...HOSTILE_TOKENS];

/** Words that pass a pattern and still carry what they can of an attack. */
const LAWFUL = [
  "https://evil.test/x?y=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&z=(alert(1))",
  "https://evil.test/;alert(1)//",
  "mailto:alert(1)@evil.test?body=%3Cscript%3E",
  "tel:+212 (6) 61-000",
  "/p/%0d%0aSet-Cookie:x=1;`alert(1)`",
  "/media/%2e%2e/%2e%2e/x.svg",
  "media/x.svg",
  "#on-click",
  "a{b}@evil.test",
  "+212661000222",
  "product.title",
  "shop.name",
  "constructor.prototype.polluted",
  "toString",
  "onclick",
  "script",
  "constructor",
  "shopping-bag",
  "2026-12-01T20:00:00Z",
  "2026-12-01",
  "20:30",
  "a",
  "",
];

/** A value for a schema: lawful in shape, its words as hostile as the schema lets them be. */
export function valueFor(schema: JsonSchema, random: Random): unknown {
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (choices) return valueFor(random.pick(choices), random);
  // A value of its own, or one that is bound: `if` says which of the two it is.
  if (schema.if) return valueFor(random.pick([schema.then, schema.else] as JsonSchema[]), random);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  switch (schema.type) {
    case "object":
      return objectFor(schema, random);
    case "array": {
      const count = Math.max(Number(schema.minItems ?? 0), random.below(Math.min(4, Number(schema.maxItems ?? 3) + 1)));
      return Array.from({ length: count }, () => valueFor(schema.items as JsonSchema, random));
    }
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    case "integer":
    case "number":
      return numberFor(schema, random);
    default:
      return wordFor(schema, random);
  }
}

function objectFor(schema: JsonSchema, random: Random): Record<string, unknown> {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
      .filter(([name]) => required.has(name) || random.chance(0.7))
      .map(([name, each]) => [name, valueFor(each, random)]),
  );
}

function numberFor(schema: JsonSchema, random: Random): number {
  const [least, most] = [Number(schema.minimum ?? -1_000), Number(schema.maximum ?? 1_000_000)];
  const drawn = random.pick([least, most, least + random.below(Math.max(1, Math.min(most - least, 1e9)))]);
  return schema.type === "integer" ? Math.round(drawn) : drawn;
}

/** A word within its bounds; where none of the hostile ones passes the pattern, one that does. */
function wordFor(schema: JsonSchema, random: Random): string {
  const most = Number(schema.maxLength ?? 1_000);
  const pattern = typeof schema.pattern === "string" ? new RegExp(schema.pattern, "u") : undefined;
  if (schema.format === "date-time") {
    return new Date(Date.UTC(2026, 10, 1) + random.below(90) * 86_400_000).toISOString();
  }
  for (let tries = 0; tries < 8; tries++) {
    const word = random.pick(pattern ? [...everyWord, ...LAWFUL, ...LAWFUL] : everyWord).slice(0, most);
    if (!pattern || pattern.test(word)) return word;
  }
  return LAWFUL.find((word) => word.length <= most && pattern?.test(word)) ?? "a";
}
