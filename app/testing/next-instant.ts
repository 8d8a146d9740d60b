/**
 * Stays until the clock has moved on by its millisecond, so that what a test writes next is later than what it wrote before,
 * however fast the machine is.
 */
export function nextInstant(): void {
  const now = Date.now();
  while (Date.now() === now);
}
