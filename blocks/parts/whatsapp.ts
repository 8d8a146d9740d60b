/** Opens a conversation with an E.164 number, the greeting already written. */
export function whatsAppHref(number: string, greeting = ""): string {
  const text = greeting.trim().toWellFormed();
  return `https://wa.me/${number.replace(/^\+/, "")}${text ? `?text=${encodeURIComponent(text)}` : ""}`;
}
