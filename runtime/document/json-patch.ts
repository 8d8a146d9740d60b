import { LIMITS } from "./limits.ts";
import { measure, pointerToken } from "./measure.ts";
import { sameJson } from "./same-json.ts";

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { op: "add" | "replace" | "test"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move" | "copy"; from: string; path: string };

export type Patched = { ok: true; value: unknown } | { ok: false; index: number; message: string };

class PatchProblem extends Error {}

/** A dozen copies of the whole into itself would fill the memory: together they may bring as much as a document holds. */
const MOST_COPIED = LIMITS.bytes;

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Applies a JSON Patch to a JSON value, all of it or nothing; the value itself stays as it was. What comes out is any
 * JSON: whether it is still a document is `loadDocument`'s question.
 */
export function applyPatch(value: unknown, operations: readonly PatchOperation[]): Patched {
  const trouble = measure(operations);
  if (trouble)
    return { ok: false, index: Number(/^\/(\d+)/.exec(trouble.pointer)?.[1] ?? 0), message: trouble.message };
  let next: unknown = structuredClone(value);
  let copied = 0;
  for (const [index, operation] of operations.entries()) {
    try {
      if (operation.op === "copy") copied += JSON.stringify(read(next, tokens(operation.from))).length;
      if (copied > MOST_COPIED) throw new PatchProblem(`the copies are together larger than ${MOST_COPIED} characters`);
      next = applyOne(next, operation);
    } catch (error) {
      if (error instanceof PatchProblem) return { ok: false, index, message: error.message };
      throw error;
    }
  }
  return { ok: true, value: next };
}

function applyOne(root: unknown, operation: PatchOperation): unknown {
  const path = tokens(operation.path);
  switch (operation.op) {
    case "add":
      return put(root, path, structuredClone(operation.value), "add");
    case "replace":
      return put(root, path, structuredClone(operation.value), "replace");
    case "remove":
      return take(root, path);
    case "test":
      if (!sameJson(read(root, path), operation.value))
        throw new PatchProblem(`"${operation.path}" holds another value`);
      return root;
    case "copy":
      return put(root, path, structuredClone(read(root, tokens(operation.from))), "add");
    case "move": {
      const from = tokens(operation.from);
      if (operation.path.startsWith(`${operation.from}/`)) {
        throw new PatchProblem(`"${operation.from}" cannot move into itself`);
      }
      const moved = read(root, from);
      return put(take(root, from), path, moved, "add");
    }
  }
}

function tokens(pointer: string): string[] {
  if (pointer === "") return [];
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) throw new PatchProblem(`"${pointer}" is no JSON pointer`);
  const found = pointer
    .slice(1)
    .split("/")
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"));
  const forbidden = found.find((token) => FORBIDDEN.has(token));
  if (forbidden !== undefined) throw new PatchProblem(`the key "${forbidden}" is not allowed`);
  return found;
}

const said = (path: readonly string[]) => path.map((token) => `/${pointerToken(token)}`).join("");

function read(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, token, depth) => {
    if (Array.isArray(at)) return at[indexIn(at, token, at.length - 1, path.slice(0, depth + 1))];
    if (!isRecord(at) || !Object.hasOwn(at, token)) throw new PatchProblem(`there is no "${said(path)}"`);
    return at[token];
  }, root);
}

function put(root: unknown, path: readonly string[], value: unknown, how: "add" | "replace"): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const holder = read(root, path.slice(0, -1));
  if (Array.isArray(holder)) {
    if (how === "add")
      holder.splice(last === "-" ? holder.length : indexIn(holder, last, holder.length, path), 0, value);
    else holder[indexIn(holder, last, holder.length - 1, path)] = value;
  } else if (isRecord(holder)) {
    if (how === "replace" && !Object.hasOwn(holder, last)) throw new PatchProblem(`there is no "${said(path)}"`);
    holder[last] = value;
  } else throw new PatchProblem(`"${said(path.slice(0, -1))}" holds neither an object nor a list`);
  return root;
}

function take(root: unknown, path: readonly string[]): unknown {
  const last = path.at(-1);
  if (last === undefined) throw new PatchProblem("the whole value cannot be removed");
  read(root, path);
  const holder = read(root, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (isRecord(holder)) delete holder[last];
  return root;
}

function indexIn(list: readonly unknown[], token: string, most: number, path: readonly string[]): number {
  if (!/^(?:0|[1-9]\d*)$/.test(token) || Number(token) > most || (most < 0 && list.length === 0)) {
    throw new PatchProblem(`there is no "${said(path)}"`);
  }
  return Number(token);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
