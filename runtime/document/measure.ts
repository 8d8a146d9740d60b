import { LIMITS } from "./limits.ts";

/** What stands wrong with a value before any schema is asked: where, and what. */
export interface Trouble {
  reason: "too-large" | "invalid";
  pointer: string;
  message: string;
}

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** A JSON pointer's token (RFC 6901). */
export function pointerToken(key: string): string {
  return key.replace(/~/g, "~0").replace(/\//g, "~1");
}

/**
 * Depth, number of values and keys that could reach a prototype, met iteratively: a document nested 10^5 deep must
 * cost milliseconds, not the stack.
 */
export function measure(value: unknown): Trouble | undefined {
  const stack: { value: unknown; depth: number; pointer: string }[] = [{ value, depth: 0, pointer: "" }];
  let values = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { depth, pointer } = next;
    if (++values > LIMITS.nodes * 200) return { reason: "too-large", pointer, message: "too many values" };
    if (depth > LIMITS.depth)
      return { reason: "too-large", pointer: pointer.slice(0, 200), message: `nested more than ${LIMITS.depth} deep` };
    if (typeof next.value === "number" && !Number.isFinite(next.value))
      return { reason: "invalid", pointer, message: "not a JSON number" };
    if (["bigint", "function", "symbol"].includes(typeof next.value))
      return { reason: "invalid", pointer, message: "not a JSON value" };
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      const at = `${pointer}/${pointerToken(key)}`;
      if (FORBIDDEN_KEYS.has(key))
        return { reason: "invalid", pointer: at, message: `the key "${key}" is not allowed` };
      stack.push({ value: child, depth: depth + 1, pointer: at });
    }
  }
  return undefined;
}
