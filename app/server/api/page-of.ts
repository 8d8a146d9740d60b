import type { ApiAnswer } from "./endpoint.ts";

/** A page of a list, in the shape every list has. */
export function pageAnswer(data: readonly unknown[], nextCursor: string | null): ApiAnswer {
  return { status: 200, body: { data, next_cursor: nextCursor } };
}

export function limitOf(query: Readonly<Record<string, string>>): number {
  return Number(query.limit ?? 50);
}
