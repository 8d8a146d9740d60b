import { type AnyProp, typedSchema } from "#blocks/contract/index.ts";

/**
 * A value of the page as a prop takes it, or undefined where it does not fit: out of bounds, none of the choices, of
 * another kind. The prop's own schema decides, as it does of what is typed. Words of an address (`?pieces=3`) are read
 * as what they say.
 */
export function fitValue(prop: AnyProp, value: unknown): unknown {
  const schema = typedSchema(prop);
  switch (prop.kind) {
    case "number": {
      const figure = typeof value === "string" && /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
      const { minimum, maximum, type } = schema as { minimum: number; maximum: number; type: string };
      if (typeof figure !== "number" || !(figure >= minimum && figure <= maximum)) return undefined;
      return type === "integer" && !Number.isInteger(figure) ? undefined : figure;
    }
    case "toggle":
      return typeof value === "boolean" ? value : TRUTHS.get(value);
    case "choice":
      return (schema.enum as readonly unknown[]).find((each) => each === value);
    case "date-time": {
      const at = typeof value === "string" ? Date.parse(value) : (value as { at?: unknown } | null | undefined)?.at;
      return typeof at === "number" && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : undefined;
    }
    default:
      return undefined;
  }
}

const TRUTHS: ReadonlyMap<unknown, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);
