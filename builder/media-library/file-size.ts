import { formatTag, type Locale } from "#app/commerce/kernel/locale.ts";

const STEPS = [
  { unit: "megabyte", from: 1_000_000 },
  { unit: "kilobyte", from: 1_000 },
  { unit: "byte", from: 0 },
] as const;

/** A number of bytes as people read it: `1,4 Mo`, `320 ko`. */
export function fileSize(bytes: number, locale: Locale): string {
  const { unit, from } = STEPS.find((step) => bytes >= step.from) ?? STEPS[2];
  const value = from === 0 ? bytes : bytes / from;
  return new Intl.NumberFormat(formatTag(locale), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 && from > 0 ? 1 : 0,
  }).format(value);
}
