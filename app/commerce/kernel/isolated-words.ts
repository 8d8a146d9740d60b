/** Keeps a name in its own direction within words of another (U+2068 … U+2069, Unicode's first strong isolate). */
export function isolatedWords(text: string): string {
  return `\u2068${text}\u2069`;
}
