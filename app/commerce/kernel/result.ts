/**
 * An expected outcome: a value, or a refusal the caller must word for people. A throw is a bug or an outage, never this.
 */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/**
 * A refusal names what happened (`stock.insufficient`), never how to word it: one table per language does that.
 * `pointer` is the JSON pointer (RFC 6901) of the offending input, where one fits.
 */
export interface Refusal<C extends string = string> {
  code: C;
  pointer?: string;
  data?: Readonly<Record<string, unknown>>;
}

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<C extends string>(
  code: C,
  data?: Readonly<Record<string, unknown>>,
  pointer?: string,
): { ok: false; refusal: Refusal<C> } {
  return { ok: false, refusal: { code, ...(data && { data }), ...(pointer !== undefined && { pointer }) } };
}
