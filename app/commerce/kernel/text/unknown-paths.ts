import type { Operand, Scope, Template } from "./template.ts";

/**
 * The values that a text names and an example of what it will be merged with does not have, each once, in the order they
 * are named. Inside `each`, names are looked for in the example's first item, then outwards, as they will be.
 */
export function unknownPaths(template: Template, example: Scope): string[] {
  const unknown = new Set<string>();
  const look = (operand: Operand, frames: readonly unknown[]): unknown => {
    if ("literal" in operand || operand.ofLoop) return undefined;
    const [head, ...rest] = operand.path;
    if (head === undefined) return undefined;
    const frame = frames.find((each) => has(each, head));
    const value = rest.reduce<unknown>(
      (at, name) => (has(at, name) ? at[name] : undefined),
      frame && (frame as Scope)[head],
    );
    if (value === undefined) unknown.add(operand.path.join("."));
    return value;
  };
  const walk = (parts: Template, frames: readonly unknown[]): void => {
    for (const part of parts) {
      if (typeof part === "string") continue;
      if (part.kind === "value") look(part.value, frames);
      else if (part.kind === "helper") for (const arg of part.args) look(arg, frames);
      else if (part.kind === "if") {
        look(part.test, frames);
        walk(part.body, frames);
        walk(part.otherwise, frames);
      } else {
        const list = look(part.list, frames);
        walk(part.body, [Array.isArray(list) ? list[0] : undefined, ...frames]);
        walk(part.otherwise, frames);
      }
    }
  };
  walk(template, [example]);
  return [...unknown];
}

function has(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name);
}
