import { ok, type Result, refuse } from "../result.ts";
import { type Channel, escapeFor } from "./escape.ts";
import type { TextRefusal } from "./parse-text.ts";
import { type Helpers, type Operand, type Scope, TEXT_LIMITS, type Template } from "./template.ts";

/** Interprets a parsed template. Reads own properties only and counts every step: a loop in a loop is no bomb. */
export function renderText(
  template: Template,
  scope: Scope,
  channel: Channel,
  helpers: Helpers = {},
  print: Print = words,
): Result<string, TextRefusal> {
  const run = new Run(channel, helpers, print);
  try {
    run.parts(template, { values: scope, outer: null, loop: {} });
  } catch (error) {
    if (error instanceof TooMuch) return refuse("text.too-much");
    throw error;
  }
  return ok(run.output.join(""));
}

class TooMuch extends Error {}

/** Words a value that a text names: amounts and dates, which only the page can say in its language. */
export type Print = (value: unknown) => string;

interface Frame {
  values: unknown;
  outer: Frame | null;
  loop: Scope;
}

class Run {
  readonly output: string[] = [];
  private steps = 0;
  private length = 0;
  private readonly channel: Channel;
  private readonly helpers: Helpers;

  private readonly print: Print;

  constructor(channel: Channel, helpers: Helpers, print: Print) {
    this.channel = channel;
    this.helpers = helpers;
    this.print = print;
  }

  parts(template: Template, frame: Frame): void {
    for (const part of template) {
      if (++this.steps > TEXT_LIMITS.steps) throw new TooMuch();
      if (typeof part === "string") this.write(part);
      else if (part.kind === "value") this.write(escapeFor(this.channel, this.print(read(part.value, frame))));
      else if (part.kind === "helper") {
        const helper = Object.hasOwn(this.helpers, part.name) ? this.helpers[part.name] : undefined;
        if (!helper) throw new Error(`Helper "${part.name}" was parsed but is not registered`);
        this.write(escapeFor(this.channel, helper(...part.args.map((arg) => read(arg, frame)))));
      } else if (part.kind === "if") this.parts(holds(read(part.test, frame)) ? part.body : part.otherwise, frame);
      else this.each(read(part.list, frame), part.body, part.otherwise, frame);
    }
  }

  private each(list: unknown, body: Template, otherwise: Template, outer: Frame): void {
    const items = Array.isArray(list) ? list.slice(0, TEXT_LIMITS.rounds) : [];
    if (items.length === 0) this.parts(otherwise, outer);
    items.forEach((values, index) => {
      this.parts(body, { values, outer, loop: { index, first: index === 0, last: index === items.length - 1 } });
    });
  }

  private write(text: string): void {
    this.length += text.length;
    if (this.length > TEXT_LIMITS.output) throw new TooMuch();
    this.output.push(text);
  }
}

function read(operand: Operand, frame: Frame): unknown {
  if ("literal" in operand) return operand.literal;
  const [head, ...rest] = operand.path;
  if (operand.ofLoop) {
    for (let at: Frame | null = frame; at; at = at.outer) if (at.outer) return own(at.loop, head ?? "");
    return undefined;
  }
  if (head === undefined) return frame.values;
  for (let at: Frame | null = frame; at; at = at.outer) {
    const value = own(at.values, head);
    if (value !== undefined) return rest.reduce(own, value);
  }
  return undefined;
}

/** One own property of plain data; never a prototype's, never a getter's side. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const descriptor = Object.getOwnPropertyDescriptor(value, key);
  return descriptor && "value" in descriptor ? descriptor.value : undefined;
}

/** The value at a dotted path of the scope, as bindings (`$bind`) read it. */
export function valueAt(scope: Scope, path: string): unknown {
  return path.split(".").slice(0, TEXT_LIMITS.path).reduce<unknown>(own, scope);
}

export function words(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** As Handlebars reads truth: 0, "", null, false and the empty list are not. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
