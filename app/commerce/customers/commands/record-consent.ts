import { createHash } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { Consent } from "../types.ts";

export interface NewConsent {
  /** E.164, or null where only an e-mail is known. */
  phone: string | null;
  email: string | null;
  /** `marketing` and its kin. */
  purpose: string;
  granted: boolean;
  /** The sentence exactly as it was read. */
  text: string;
  locale: Locale;
  /** Where it was given: `checkout`, `api` … */
  source: string;
  /** Network address it came from, where one is known. */
  address: string | null;
}

/** Writes down that somebody agreed, or no longer does. Consents are only ever added: the last one of a purpose counts. */
export async function recordConsent(ctx: Context, consent: NewConsent): Promise<Consent> {
  const { phone, email, purpose, granted, text, locale, source, address } = consent;
  const kept: Consent = { ...consent, id: ctx.ids.next(), textVersion: versionOf(text), at: ctx.clock.now() };
  await ctx.tx.run(
    "INSERT INTO consents (id, phone, email, purpose, granted, text, text_version, locale, source, address, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [kept.id, phone, email, purpose, granted ? 1 : 0, text, kept.textVersion, locale, source, address, kept.at],
  );
  return kept;
}

/** One text is one version: whoever changes a word asks for something else. */
function versionOf(text: string): string {
  return createHash("sha256").update(text.normalize("NFC").trim()).digest("hex").slice(0, 12);
}
