const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The mark between cells: the one that stands most often in the header, outside quotes. */
export function detectDelimiter(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((mark) => bare.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Excel's first line `sep=;`, which names the mark and is no header. */
export function declaredDelimiter(line: string): string | undefined {
  return /^"?sep=(.)"?$/i.exec(line.trim())?.[1];
}
