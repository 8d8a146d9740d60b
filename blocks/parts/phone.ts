/** Opens a conversation with an E.164 number, the greeting already written. */
export function whatsAppHref(number: string, greeting = ""): string {
  const text = greeting.trim().toWellFormed();
  return `https://wa.me/${number.replace(/^\+/, "")}${text ? `?text=${encodeURIComponent(text)}` : ""}`;
}

/** Country codes of the market (ITU E.164), and the groups in which people there read the rest aloud. */
const GROUPS: readonly [code: string, groups: RegExp][] = [
  ["+212", /^(\d{3})(\d{2})(\d{2})(\d{2})$/],
  ["+213", /^(\d{3})(\d{2})(\d{2})(\d{2})$/],
  ["+216", /^(\d{2})(\d{3})(\d{3})$/],
  ["+221", /^(\d{2})(\d{3})(\d{2})(\d{2})$/],
  ["+225", /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/],
  ["+33", /^(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/],
];

/** An E.164 number with the spaces people read it by; of other countries as it is. No word breaks inside. */
export function readablePhone(number: string): string {
  for (const [code, groups] of GROUPS) {
    const parts = number.startsWith(code) ? groups.exec(number.slice(code.length)) : null;
    if (parts) return [code, ...parts.slice(1)].join("\u00a0");
  }
  return number;
}

/** Keeps figures in their own order within words that run from right to left. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
