/** A line as an editor counts it. */
export interface PhysicalLine {
  /** From 1. */
  number: number;
  text: string;
  /** Longer than allowed: `text` holds its beginning only. */
  cut: boolean;
}

/**
 * Splits text into lines without ever holding more than one of them. `\n` and `\r\n` end a line; a lone `\r` does only
 * in a file that has no `\n` at its first line end (old Mac exports), because inside cells it is a stray.
 */
export async function* physicalLines(text: AsyncIterable<string>, maxChars: number): AsyncGenerator<PhysicalLine> {
  let rest = "";
  let cut = false;
  let number = 1;
  let end: "\n" | "\r" | undefined;
  const line = (content: string): PhysicalLine => {
    const made = { number: number++, text: content.slice(0, maxChars), cut: cut || content.length > maxChars };
    cut = false;
    return made;
  };
  for await (const piece of text) {
    rest += piece;
    end ??= lineEnd(rest);
    if (end) {
      let from = 0;
      for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end, from)) {
        yield line(withoutReturn(rest.slice(from, at)));
        from = at + 1;
      }
      rest = rest.slice(from);
    }
    if (rest.length > maxChars) {
      cut = true;
      rest = rest.slice(0, maxChars);
    }
  }
  if (rest !== "" || cut) yield line(withoutReturn(rest));
}

function lineEnd(text: string): "\n" | "\r" | undefined {
  const newline = text.indexOf("\n");
  const carriage = text.indexOf("\r");
  if (newline < 0) return carriage >= 0 && carriage < text.length - 1 ? "\r" : undefined;
  return carriage >= 0 && carriage < newline - 1 ? "\r" : "\n";
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
