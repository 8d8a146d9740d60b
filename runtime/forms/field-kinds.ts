import { isEmpty, numberOf } from "#app/commerce/kernel/logic/values.ts";
import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { Answer, AnswerChoice, FieldKind, FieldRule, FormField, JsonSchema } from "#blocks/contract/index.ts";
import { readFileReference } from "#blocks/parts/file-reference.ts";
import { readInk } from "#blocks/parts/ink.ts";
import { cleanLines, cleanValue } from "./clean-value.ts";

/** What was sent, as the field's kind of answer: undefined is no answer, `wrong` the rule that it breaks. */
export type Reading = { value: Answer | undefined; wrong?: FieldRule };

interface Kind {
  read(raw: unknown, field: FormField): Reading;
  schema(field: FormField): JsonSchema;
}

/** More than any form asks for. */
const MOST_PARTS = 500;
const MOST_SIGNATURE = 300_000;

const none: Reading = { value: undefined };
const text: JsonSchema = { type: "string" };

/** THE kinds of answers there are: how each is read from a browser's text or from JSON, and what a schema says of it. */
const KINDS: Record<FieldKind, Kind> = {
  text: { read: readText, schema: () => text },
  number: { read: readNumber, schema: () => ({ type: "number" }) },
  date: { read: pieces("date", readDate), schema: () => ({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }) },
  time: { read: pieces("time", readTime), schema: () => ({ type: "string", pattern: "^\\d{2}:\\d{2}(:\\d{2})?$" }) },
  datetime: { read: pieces("datetime", readInstant), schema: () => text },
  yes_no: { read: readYesNo, schema: ({ options }) => (options ? { enum: [...options] } : { type: "boolean" }) },
  choice: { read: readChoice, schema: optionSchema },
  choices: { read: readChoices, schema: (field) => ({ type: "array", items: optionSchema(field) }) },
  ranking: { read: readChoices, schema: (field) => ({ type: "array", uniqueItems: true, items: optionSchema(field) }) },
  matrix: { read: readMatrix, schema: () => ({ type: "object" }) },
  texts: { read: readTexts, schema: () => ({ type: "object", additionalProperties: text }) },
  file: { read: readFiles, schema: () => ({ type: "array", items: { type: "object" } }) },
  signature: { read: readSignature, schema: () => text },
  calculated: { read: () => none, schema: () => ({}) },
};

export function readAnswer(field: FormField, raw: unknown): Reading {
  if (isEmpty(raw)) return none;
  return KINDS[field.kind ?? "text"].read(raw, field);
}

/** The JSON schema of a field's answers, its rules left out. */
export function kindSchema(field: FormField): JsonSchema {
  return KINDS[field.kind ?? "text"].schema(field);
}

function broken(field: FormField): Reading {
  return { value: undefined, wrong: { code: "type", args: { kind: field.kind ?? "text" } } };
}

function readText(raw: unknown, field: FormField): Reading {
  const one = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  if (typeof one === "object") return broken(field);
  const value = field.lines ? cleanLines(String(one)) : cleanValue(String(one));
  return value === "" ? none : { value };
}

function readNumber(raw: unknown, field: FormField): Reading {
  if (typeof raw === "number") return Number.isFinite(raw) ? { value: raw } : broken(field);
  if (typeof raw !== "string") return broken(field);
  const typed = westernDigits(raw)
    .replace(/[\s\u00a0\u202f'’٬]/g, "")
    .replace("٫", ".");
  if (typed === "") return none;
  const value = numberOf(typed);
  return value === undefined ? broken(field) : { value };
}

/** A kind that is read from text alone. */
function pieces(kind: FieldKind, read: (typed: string) => string | undefined): Kind["read"] {
  return (raw) => {
    const typed = typeof raw === "string" ? westernDigits(raw).trim() : undefined;
    if (typed === "") return none;
    const value = typed === undefined || typed.length > 40 ? undefined : read(typed);
    return value === undefined ? { value: undefined, wrong: { code: "type", args: { kind } } } : { value };
  };
}

/** `2026-11-26`, with or without a time after it; `26/11/2026` as people write it. */
function readDate(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(typed) ?? [];
  if (year) return realDay(`${year}-${month}-${day}`);
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return y && m && d ? realDay(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`) : undefined;
}

function realDay(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

function readTime(typed: string): string | undefined {
  const [, hours = "", minutes = "", seconds] = /^(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\.\d+)?Z?$/i.exec(typed) ?? [];
  if (minutes === "" || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}${seconds ? `:${seconds}` : ""}`;
}

function readInstant(typed: string): string | undefined {
  const [, day = "", time] = /^([^T ]+)(?:[T ](.+))?$/.exec(typed) ?? [];
  const date = readDate(day);
  if (!date) return undefined;
  if (time === undefined) return date;
  return readTime(time.replace(/(Z|[+-]\d{2}:?\d{2})$/i, "")) ? `${date}T${time}` : undefined;
}

const YES = new Set(["true", "yes", "on", "1", "oui"]);
const NO = new Set(["false", "no", "off", "0", "non"]);

function readYesNo(raw: unknown, field: FormField): Reading {
  const said = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  if (typeof said === "object") return broken(field);
  const [yes = true, no = false] = field.options ?? [];
  const denied: Reading = field.insist ? none : { value: no };
  if (said === yes || String(said) === String(yes)) return { value: yes };
  if (said === no || String(said) === String(no)) return denied;
  const word = String(said).trim().toLowerCase();
  if (YES.has(word)) return { value: yes };
  return NO.has(word) ? denied : broken(field);
}

function notOffered({ options = [], closed = [] }: FormField, raw: unknown): Reading {
  const meant = Array.isArray(raw) ? raw : [raw];
  if (closed.some((each) => meant.includes(each) || meant.includes(String(each))))
    return { value: undefined, wrong: { code: "sold_out" } };
  return { value: undefined, wrong: { code: "one_of", args: { values: options } } };
}

/** The option that was meant: a browser sends every value as text. */
function offered({ options = [], open, goods, closed }: FormField, raw: unknown): AnswerChoice | undefined {
  if (typeof raw === "object" || raw === undefined) return undefined;
  const found = options.includes(raw as AnswerChoice)
    ? (raw as AnswerChoice)
    : options.find((each) => String(each) === String(raw));
  // Nobody has looked what the shop has: whatever is named is taken.
  const isUnknown = goods !== undefined && closed === undefined;
  if (found !== undefined || !(open || isUnknown)) return found;
  return cleanValue(String(raw)) || undefined;
}

function readChoice(raw: unknown, field: FormField): Reading {
  const value = offered(field, Array.isArray(raw) && raw.length === 1 ? raw[0] : raw);
  return value === undefined ? notOffered(field, raw) : { value };
}

function readChoices(raw: unknown, field: FormField): Reading {
  const sent = Array.isArray(raw) ? raw.filter((each) => !isEmpty(each)) : [raw];
  if (sent.length > MOST_PARTS) return broken(field);
  const value = sent.map((each) => offered(field, each));
  if (value.some((each) => each === undefined)) return notOffered(field, sent);
  return value.length === 0 ? none : { value: [...new Set(value as AnswerChoice[])] };
}

/** A table's own rows that were answered; undefined where it is no table or names another row. */
function rowsOf(raw: unknown, { rows = [] }: FormField): [string, unknown][] | undefined {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return undefined;
  const sent = Object.entries(raw).filter(([, value]) => !isEmpty(value));
  return sent.every(([row]) => rows.includes(row)) ? sent : undefined;
}

function readMatrix(raw: unknown, field: FormField): Reading {
  const sent = rowsOf(raw, field);
  if (!sent) return broken(field);
  const read = field.several ? readChoices : readChoice;
  const cells = sent.map(([row, cell]) => [row, read(cell, field).value] as const);
  if (cells.some(([, value]) => value === undefined)) return notOffered(field, raw);
  return cells.length === 0 ? none : { value: Object.fromEntries(cells) as Record<string, Answer> };
}

function readTexts(raw: unknown, field: FormField): Reading {
  const sent = rowsOf(raw, field);
  if (!sent) return broken(field);
  const cells = sent.map(([row, cell]) => [row, readText(cell, field).value] as const);
  const said = cells.filter(([, value]) => value !== undefined);
  return said.length === 0 ? none : { value: Object.fromEntries(said) as Record<string, Answer> };
}

/** What is known of each file: its bytes lie elsewhere, and are looked at there. */
function readFiles(raw: unknown, field: FormField): Reading {
  const sent = Array.isArray(raw) ? raw : [raw];
  if (sent.length > MOST_PARTS) return broken(field);
  const files = sent.map((named) => {
    const each = typeof named === "string" ? readFileReference(named) : named;
    if (typeof each !== "object" || each === null) return undefined;
    const { name, type, size, id } = each as Record<string, unknown>;
    if (typeof name !== "string") return undefined;
    return {
      name: cleanValue(name).slice(0, 200),
      type: typeof type === "string" ? type.slice(0, 100).toLowerCase() : "",
      size: numberOf(size) ?? 0,
      ...(typeof id === "string" && id !== "" && { id: id.slice(0, 64) }),
    };
  });
  return files.includes(undefined) ? broken(field) : { value: files as unknown as Answer };
}

/** Drawn (as lines, or as a picture where a program sends one), or a name typed where nothing could be drawn. */
function readSignature(raw: unknown, field: FormField): Reading {
  if (typeof raw !== "string" || raw.length > MOST_SIGNATURE) return broken(field);
  if (/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(raw)) return { value: raw };
  if (raw.startsWith("ink:")) return readInk(raw) ? { value: raw } : broken(field);
  const typed = cleanValue(raw);
  return raw.startsWith("data:") || typed.length > 120 ? broken(field) : { value: typed };
}

function optionSchema({ options = [], open, goods }: FormField): JsonSchema {
  if (open || goods) return { type: ["string", "number", "boolean"] };
  return options.length > 0 ? { enum: [...new Set(options)] } : { not: {} };
}
