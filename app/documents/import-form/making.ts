import { LOCALES, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { compilePattern } from "#app/commerce/kernel/pattern/compile-pattern.ts";
import { PATTERN_REASONS } from "#app/commerce/kernel/pattern/reasons.ts";
import { FIELD_NAME_PATTERN, type FormRule, type Node } from "#blocks/contract/index.ts";
import { LIMITS } from "#runtime/document/limits.ts";
import { readTokens } from "#runtime/document/tokens.ts";
import { registry } from "#runtime/registry.ts";
import { NoEquivalent } from "./reader.ts";

/** Something of the foreign form that is not in the document, or only nearly. */
export interface FormNote {
  /** JSON pointer into the file. */
  pointer: string;
  /** Name of the question or component, where it has one. */
  name: string;
  /** The setting, or the type. */
  what: string;
  reason: string;
}

export type Json = Readonly<Record<string, unknown>>;

/** What is gathered while a foreign form is gone through. */
export interface Making {
  /** Language of words that say none. */
  language: Locale;
  ids: Set<string>;
  names: Set<string>;
  notes: FormNote[];
  rules: FormRule[];
}

/** One question of the foreign form, and where it stands. */
export interface Place {
  json: Json;
  pointer: string;
  name: string;
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function note(m: Making, place: Pick<Place, "pointer" | "name">, what: string, reason: string): void {
  const pointer = `${place.pointer}/${what.replaceAll("/", "~1")}`;
  // What is repeated is gone through once for each of its places.
  const isKnown = m.notes.some((each) => each.pointer === pointer && each.reason === reason);
  if (!isKnown && m.notes.length < 2_000) m.notes.push({ pointer, name: place.name, what, reason });
}

/** The form would have more blocks than a document may: lists in lists multiply. */
export class TooLarge extends Error {}

/**
 * A node id made of a foreign name, once in the document.
 * @throws TooLarge
 */
export function idOf(m: Making, name: string): string {
  if (m.ids.size >= LIMITS.nodes) throw new TooLarge();
  const plain =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, 34) || "part";
  let id = plain;
  for (let count = 2; m.ids.has(id); count++) id = `${plain}-${count}`;
  m.ids.add(id);
  return id;
}

export function make(
  type: string,
  id: string,
  props: Readonly<Record<string, unknown>>,
  slots?: Record<string, Node[]>,
): Node {
  const block = registry.get(type);
  if (!block) throw new Error(`No block is called "${type}"`);
  return { id, type, props: { ...structuredClone(block.defaults), ...props }, ...(slots && { slots }) };
}

const nameable = new RegExp(FIELD_NAME_PATTERN, "u");

/** Names stay as they are, so that answers kept elsewhere still fit; one that cannot be a name here becomes one that can. */
export function plainName(wanted: string): string {
  if (nameable.test(wanted)) return wanted;
  const plain = wanted
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 80)
    .trim();
  return plain || "field";
}

export function fieldName(m: Making, wanted: string): string {
  const name = plainName(wanted);
  m.names.add(name);
  return name;
}

/** Words as paragraphs, a line each; answers that they recall are merged. */
export function richText(said: LocalizedText): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(said).map(([locale, text]) => [
      locale,
      text
        .split("\n")
        .filter(Boolean)
        .map((line) => ({ type: "paragraph", children: inlines(line) })),
    ]),
  );
}

/** Answers whose names are no plain words cannot be merged into a paragraph: an ellipsis stands for them. */
function inlines(line: string): unknown[] {
  const plain = line.replace(/\{\{answers\.[^{}]*\[[^{}]*\}\}/g, "…");
  const parts = plain.includes("\\{{") ? undefined : readTokens(plain);
  if (!parts) return [{ text: plain.replaceAll("\\{{", "{{") }];
  return parts.map((each) =>
    typeof each === "string" ? { text: each } : { merge: each.path, fallback: each.fallback },
  );
}

/** A bound as the number block keeps it; undefined where it is none, or further away than anybody counts. */
export function boundOf(value: unknown): string | undefined {
  const number = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== "number" || !(Math.abs(number) < 1e15)) return undefined;
  return String(Number(number.toFixed(6)));
}

/** A count above zero, no more than `most`; undefined where it is none. */
export function countOf(value: unknown, most: number): number | undefined {
  const count = Math.trunc(Number(value));
  return count > 0 ? Math.min(count, most) : undefined;
}

/** Words of the foreign form, in the languages we speak; `{{` of theirs is no value of ours. */
export function words(
  m: Making,
  value: unknown,
  most: number,
  pipe: (text: string) => string = plainWords,
): LocalizedText {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const text = pipe(String(value)).slice(0, most);
    return text === "" ? {} : { [m.language]: text };
  }
  if (!isJson(value)) return {};
  const found: LocalizedText = {};
  for (const locale of LOCALES) {
    const said = value[locale] ?? Object.entries(value).find(([key]) => key.startsWith(`${locale}-`))?.[1];
    if (typeof said === "string" && said !== "") found[locale] = pipe(said).slice(0, most);
  }
  const first = value.default;
  if (typeof first === "string" && first !== "" && !found[m.language]) found[m.language] = pipe(first).slice(0, most);
  if (Object.keys(found).length > 0) return found;
  // A language that we do not speak is better than nothing.
  const other = Object.values(value).find((each): each is string => typeof each === "string" && each !== "");
  return other === undefined ? {} : { [m.language]: pipe(other).slice(0, most) };
}

/** Words of which a place takes fewer characters than another; that they are cut is told. */
export function cutTo(most: number, text: LocalizedText, place: Place, what: string, m: Making): LocalizedText {
  if (Object.values(text).every((each) => each.length <= most)) return text;
  note(m, place, what, `a title is cut after ${most} characters`);
  return Object.fromEntries(Object.entries(text).map(([locale, each]) => [locale, each.slice(0, most)]));
}

/**
 * An answer of the foreign form as a value of our logic.
 * @throws NoEquivalent where it has several parts: it would read as logic
 */
export function literal(value: unknown): Logic {
  if (Array.isArray(value)) return value.map(literal);
  if (isJson(value)) throw new NoEquivalent("an answer of several parts has no equivalent");
  return (value ?? null) as Logic;
}

function plainWords(text: string): string {
  return text.replaceAll("{{", "\\{{");
}

/** The words of a piece of HTML or Markdown, paragraph by paragraph: nothing of its code is kept. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<\s*(br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]{0,2000}>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(#{1,6}|[-*>])\s+/, "").trim())
    .filter(Boolean)
    .slice(0, 200);
}

/** Runs a reading of an expression; what has no equivalent goes into the report instead. */
export function tried(m: Making, place: Place, what: string, read: () => Logic): Logic | undefined {
  try {
    const logic = read();
    const [error] = logicErrors(logic);
    if (!error) return logic;
    note(m, place, what, error.message);
  } catch (error) {
    if (!(error instanceof NoEquivalent)) throw error;
    note(m, place, what, error.message);
  }
  return undefined;
}

/** Patterns that mean digits, which our own takes in every script. */
const DIGITS = ["^[0-9]+$", "^\\d+$", "^[0-9]*$", "^\\d*$"];

/** Props of a text that must match a foreign pattern, given as text or between slashes; what is not taken is noted. */
export function patternProps(m: Making, place: Place, what: string, written: string, anyCase = false): Json {
  const [, inner, flags] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? [];
  const plain = inner ?? written;
  if (DIGITS.includes(plain)) return { check: "digits" };
  const source = anyCase || flags?.includes("i") ? `(?i:${plain})` : plain;
  const made = compilePattern(source);
  if (made.ok && source.length <= MOST_PATTERN) return { check: "own", pattern: source };
  const reason = made.ok ? "it is too long" : PATTERN_REASONS[made.problem];
  note(m, place, what, `the pattern ${written.slice(0, 80)} is not taken, and what is typed is not checked: ${reason}`);
  return {};
}

/** Several patterns that must all be met, as one. */
export function bothPatterns(one: unknown, other: unknown): string {
  return `^(?=[^]*(?:${String(one)}))(?=[^]*(?:${String(other)}))`;
}

const MOST_PATTERN = 500;

/** Settings of a question that nothing was made of. */
export function noteRest(m: Making, place: Place, used: ReadonlySet<string>): void {
  for (const [key, value] of Object.entries(place.json)) {
    if (used.has(key) || value === null || value === undefined || value === "" || value === false) continue;
    note(m, place, key, "has no equivalent");
  }
}

const PICTURE = /^image\/|^\.(png|jpe?g|gif|webp|heic|avif)$/i;
const PAPER = /^application\/pdf$|^\.pdf$/i;
const FILM = /^video\/|^\.(mp4|webm)$/i;

/** Which of our kinds of files another maker's list of types means (`image/*`, `.pdf,.docx`); types that none of ours takes are noted. */
export function takesOf(m: Making, place: Place, what: string): "images" | "documents" | "any" {
  const types = String(place.json[what] ?? "")
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (types.length === 0 || types.includes("*/*")) return "any";
  const isTaken = (type: string) => [PICTURE, PAPER, FILM].some((kind) => kind.test(type));
  const others = types.filter((type) => !isTaken(type));
  if (others.length > 0)
    note(m, place, what, `files of these types are refused here: ${others.slice(0, 5).join(", ")}`);
  const taken = types.filter(isTaken);
  if (taken.length === 0 || taken.some((type) => FILM.test(type))) return "any";
  return taken.every((type) => PICTURE.test(type)) ? "images" : "documents";
}
