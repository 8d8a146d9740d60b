import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type AnyProp, type RichBlock, typedSchema } from "#blocks/contract/index.ts";

/**
 * What a model may say of a prop, as the document stores it; undefined for what it may not. Words, choices, numbers and lists
 * of those: never an address, a picture, a product or anything that leads somewhere or is fetched.
 */
export function writtenValue(prop: AnyProp, value: unknown, locale: Locale): unknown {
  const schema = typedSchema(prop);
  switch (prop.kind) {
    case "text": {
      const words = plainWords(value).replace(/\s+/g, " ").slice(0, mostLetters(schema));
      return words === "" ? undefined : { [locale]: words.replaceAll("{{", "\\{{") };
    }
    case "rich-text": {
      const blocks = paragraphsOf(value);
      return blocks.length === 0 ? undefined : { [locale]: blocks };
    }
    case "choice":
      return (schema.enum as readonly unknown[]).find((each) => each === value);
    case "toggle":
      return typeof value === "boolean" ? value : undefined;
    case "number": {
      const { minimum, maximum, type } = schema as { minimum: number; maximum: number; type: string };
      if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
      const within = Math.min(maximum, Math.max(minimum, value));
      return type === "integer" ? Math.round(within) : within;
    }
    case "icon":
      return typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 40
        ? value
        : undefined;
    case "list":
      return prop.fields && Array.isArray(value) ? itemsOf(prop, value, locale) : undefined;
    default:
      return undefined;
  }
}

function itemsOf(prop: AnyProp, value: readonly unknown[], locale: Locale): unknown[] | undefined {
  const fields = Object.entries(prop.fields ?? {});
  const items = value.slice(0, Math.min(20, Number(prop.schema.maxItems ?? 20))).flatMap((item) => {
    if (typeof item !== "object" || item === null) return [];
    const said = fields.flatMap(([name, field]) => {
      const given = Object.hasOwn(item, name)
        ? writtenValue(field, (item as Record<string, unknown>)[name], locale)
        : undefined;
      return given === undefined ? [] : [[name, given] as const];
    });
    if (said.length === 0) return [];
    // Words that nobody wrote stay away: a sample's would stand among them.
    const blank = fields.map(([name, field]) => [
      name,
      ["text", "rich-text"].includes(field.kind) ? {} : field.default,
    ]);
    return [structuredClone({ ...Object.fromEntries(blank), ...Object.fromEntries(said) })];
  });
  return items.length === 0 ? undefined : items;
}

function paragraphsOf(value: unknown): RichBlock[] {
  const text = Array.isArray(value) ? value.map(plainWords).join("\n\n") : plainWords(value);
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .slice(0, 40)
    .map((line) => ({ type: "paragraph", children: [{ text: line.slice(0, 4_000) }] }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away, with the signs that turn text around.
const NO_WORDS = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text, and nothing in it that is no letter, sign or space. */
function plainWords(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).replace(NO_WORDS, " ").trim() : "";
}

/** The schema of words says how many letters each language may have. */
function mostLetters(schema: unknown): number {
  const found = /"maxLength":(\d+)/.exec(JSON.stringify(schema))?.[1];
  return Number(found ?? 200);
}
