import type { PatternName } from "#blocks/contract/index.ts";

export interface Purpose {
  autocomplete: string;
  type: "text" | "email";
  inputmode: "text" | "email";
  capitalise: "words" | "sentences" | "none";
  pattern?: PatternName;
  /** What an order keeps of it, in characters. */
  longest: number;
  lines: number;
}

/** What a text may be for: one table for its keyboard, autofill and bounds. */
export const PURPOSES = {
  name: line("name", "words", 120, "link-free"),
  address: line("street-address", "sentences", 250),
  city: line("address-level2", "words", 120, "link-free"),
  email: {
    autocomplete: "email",
    type: "email",
    inputmode: "email",
    capitalise: "none",
    pattern: "email",
    longest: 190,
    lines: 1,
  },
  note: { ...line("off", "sentences", 600), lines: 3 },
  free: line("off", "sentences", 10_000),
} as const satisfies Record<string, Purpose>;

/** What a free text may be checked for. */
export const CHECKS = [
  "email",
  "phone",
  "url",
  "digits",
  "letters",
  "letters-digits",
  "postcode",
  "postcode-fr",
  "iban",
  ...(["postcode-ma", "postcode-tn", "cin-ma", "ice-ma", "tax-tn", "siret-fr"] as const),
] as const satisfies (PatternName | "phone")[];

/** The keyboard that a check asks for. */
export const CHECKED_TYPES: Readonly<Record<string, { type: "email" | "tel" | "url" | "text"; autocomplete: string }>> =
  {
    email: { type: "email", autocomplete: "email" },
    phone: { type: "tel", autocomplete: "tel" },
    url: { type: "url", autocomplete: "url" },
  };

export const purposeNames = [
  "name",
  "address",
  "city",
  "email",
  "note",
  "free",
] as const satisfies (keyof typeof PURPOSES)[];

function line(
  autocomplete: string,
  capitalise: Purpose["capitalise"],
  longest: number,
  pattern?: PatternName,
): Purpose {
  return {
    autocomplete,
    type: "text",
    inputmode: "text",
    capitalise,
    longest,
    lines: 1,
    ...(pattern && { pattern }),
  };
}
