import { compilePattern } from "#app/commerce/kernel/pattern/compile-pattern.ts";
import { matchesPattern } from "#app/commerce/kernel/pattern/match-pattern.ts";

interface Pattern {
  test(text: string): boolean;
}

function read(source: string, flags: string): Pattern {
  const made = compilePattern(source);
  // Those of our own that look elsewhere are no merchant's.
  return made.ok ? { test: (text) => matchesPattern(made.program, text) } : new RegExp(source, flags);
}

/** How ajv walks the patterns of a form's schema (its option `code.regExp`): as the rules do. */
export const schemaPatterns = Object.assign(read, { code: "new RegExp" });
