import type { AnyProp, Props } from "#blocks/contract/index.ts";

/**
 * Where a value lies in a block's props: a prop, or a field of a list's item (`items.2.question`). The same words stand
 * in `data-edit` on the canvas and in the inspector.
 */
export type PropPath = string;

/** The declaration a path leads to; undefined when it leads nowhere. */
export function propAt(props: Props, path: PropPath): AnyProp | undefined {
  const [name = "", index, ...rest] = path.split(".");
  const prop = props[name];
  if (index === undefined || !prop) return prop;
  if (prop.kind !== "list" || !prop.fields || !/^\d+$/.test(index)) return undefined;
  return rest.length === 0 ? undefined : propAt(prop.fields, rest.join("."));
}

export function valueAt(values: Readonly<Record<string, unknown>>, path: PropPath): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? value[key as keyof typeof value] : undefined),
      values,
    );
}

/** What to hand to `setProps` so that the value at `path` becomes `value`: the whole top-level prop. */
export function patchAt(
  values: Readonly<Record<string, unknown>>,
  path: PropPath,
  value: unknown,
): Record<string, unknown> {
  const [name = "", ...rest] = path.split(".");
  return { [name]: replaced(values[name], rest, value) };
}

function replaced(old: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(old)) return old.map((item, index) => (index === Number(key) ? replaced(item, rest, value) : item));
  const record = (old ?? {}) as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}
