import { parse } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { ok, type Refusal, type Result, refuse } from "../result.ts";
import { type Operand, type Part, TEXT_LIMITS, type Template } from "./template.ts";

export type TextRefusal = Refusal<"text.too-large" | "text.syntax" | "text.not-allowed" | "text.too-much">;

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const LOOP_VALUES = new Set(["index", "first", "last"]);

/**
 * Reads a text with Handlebars' own grammar and keeps what the allow-list knows: paths, literals, `if`, `unless`,
 * `each` and helpers of `helperNames`. Never compiled: compiling what a user typed is code execution
 * (CVE-2026-33937 and the bypasses of its fix).
 */
export function parseText(source: string, helperNames: Iterable<string> = []): Result<Template, TextRefusal> {
  if (typeof source !== "string" || source.length > TEXT_LIMITS.source) return refuse("text.too-large");
  if (!source.includes("{{")) return ok(source === "" ? [] : [source]);
  if (!withinBounds(source)) return refuse("text.too-large");
  let program: hbs.AST.Program;
  try {
    program = parse(source);
  } catch (error) {
    return refuse("text.syntax", { message: error instanceof Error ? error.message.split("\n")[0] : "" });
  }
  try {
    return ok(body(program, new Set(helperNames), 0));
  } catch (error) {
    if (error instanceof NotAllowed) return refuse("text.not-allowed", { what: error.message });
    throw error;
  }
}

/**
 * The grammar's parser costs seconds on tens of kilobytes of opened blocks or brackets (measured: 11 s and 18 s), so
 * both are counted before it sees the text, wherever they stand: a finer look could be fooled by quotes.
 */
function withinBounds(source: string): boolean {
  return source.split("{{").length - 1 <= TEXT_LIMITS.tags && source.split("(").length - 1 <= TEXT_LIMITS.brackets;
}

class NotAllowed extends Error {}

function body(program: hbs.AST.Program | undefined, helpers: ReadonlySet<string>, depth: number): Template {
  if (depth > TEXT_LIMITS.depth) throw new NotAllowed("deep nesting");
  if (program?.blockParams?.length) throw new NotAllowed("block parameters");
  return (program?.body ?? []).flatMap((statement) => part(statement, helpers, depth));
}

function part(statement: hbs.AST.Statement, helpers: ReadonlySet<string>, depth: number): Part[] {
  switch (statement.type) {
    case "ContentStatement":
      return [(statement as hbs.AST.ContentStatement).value];
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return [mustache(statement as hbs.AST.MustacheStatement, helpers)];
    case "BlockStatement":
      return [block(statement as hbs.AST.BlockStatement, helpers, depth)];
    default:
      throw new NotAllowed(statement.type);
  }
}

function mustache(tag: hbs.AST.MustacheStatement, helpers: ReadonlySet<string>): Part {
  if (!tag.escaped) throw new NotAllowed("unescaped value");
  if (tag.hash?.pairs.length) throw new NotAllowed("named argument");
  if (tag.params.length === 0) return { kind: "value", value: operand(tag.path) };
  const name = nameOf(tag.path);
  if (!helpers.has(name)) throw new NotAllowed(`helper "${name}"`);
  return { kind: "helper", name, args: tag.params.map(operand) };
}

function block(tag: hbs.AST.BlockStatement, helpers: ReadonlySet<string>, depth: number): Part {
  const name = nameOf(tag.path);
  const [first, ...more] = tag.params;
  if (!first || more.length > 0 || tag.hash?.pairs.length) throw new NotAllowed(`"${name}" takes one value`);
  const inner = body(tag.program, helpers, depth + 1);
  const inverse = body(tag.inverse, helpers, depth + 1);
  const value = operand(first);
  if (name === "if") return { kind: "if", test: value, body: inner, otherwise: inverse };
  if (name === "unless") return { kind: "if", test: value, body: inverse, otherwise: inner };
  if (name === "each") return { kind: "each", list: value, body: inner, otherwise: inverse };
  throw new NotAllowed(`block "${name}"`);
}

function nameOf(expression: hbs.AST.Expression): string {
  const { parts = [], data, depth } = expression as hbs.AST.PathExpression;
  const [name] = parts;
  if (parts.length !== 1 || data || depth > 0 || typeof name !== "string") throw new NotAllowed("dynamic name");
  return name;
}

function operand(expression: hbs.AST.Expression): Operand {
  switch (expression.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return { literal: (expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value };
    case "NullLiteral":
    case "UndefinedLiteral":
      return { literal: null };
    case "PathExpression":
      return path(expression as hbs.AST.PathExpression);
    default:
      throw new NotAllowed(expression.type);
  }
}

function path({ parts, data, depth }: hbs.AST.PathExpression): Operand {
  if (depth > 0) throw new NotAllowed("parent path");
  if (parts.length > TEXT_LIMITS.path) throw new NotAllowed("long path");
  if (parts.some((each) => typeof each !== "string" || FORBIDDEN.has(each))) throw new NotAllowed("path");
  if (data && !(parts.length === 1 && LOOP_VALUES.has(parts[0] ?? ""))) throw new NotAllowed(`@${parts.join(".")}`);
  return { path: parts, ofLoop: data };
}
