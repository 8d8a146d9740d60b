import type { PackedForm } from "./packed-form.ts";

/** What was typed, on this device alone. */
export interface Draft {
  revision: string;
  /** Of the sending: whatever is sent twice under it is one answer. */
  key: string;
  /** Under which the shop keeps it while it is unfinished. */
  token?: string;
  entries: [string, string][];
}

export type Entry = [string, string | File];

/** Where a form's draft lies: two pages may have a block of one id. */
export function draftBox(document: string, block: string): string {
  return `v-form:${document}:${block}`;
}

export function newDraft({ revision }: PackedForm, entries: [string, string][] = []): Draft {
  return { revision, key: crypto.randomUUID(), entries };
}

/** The device may refuse to keep anything: then nothing is. */
export function readDraft(box: string, { revision }: PackedForm): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(box) ?? "null") as Draft | null;
    return kept?.revision === revision ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(box: string, draft: Draft): void {
  try {
    localStorage.setItem(box, JSON.stringify(draft));
  } catch {
    // Private mode, or full: it lives as long as the page.
  }
}

export function forgetDraft(box: string): void {
  try {
    localStorage.removeItem(box);
  } catch {
    // It could not be kept either.
  }
}

export function textsIn(entries: readonly Entry[]): [string, string][] {
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

export function bodyOf(entries: readonly Entry[]): FormData | URLSearchParams {
  const texts = textsIn(entries);
  if (texts.length === entries.length) return new URLSearchParams(texts);
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return body;
}
