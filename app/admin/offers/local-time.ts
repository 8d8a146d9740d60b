/** `2026-12-01T08:00`, as the browser's own field has it, in the time of whoever sits before it. */
export function toLocalTime(instant: unknown): string {
  const at = typeof instant === "string" ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(at)) return "";
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** @returns ISO 8601 in UTC, or undefined where nothing (or no time) stands there */
export function fromLocalTime(text: string): string | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
