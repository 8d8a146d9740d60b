/** Keys of the library's files that a JSON value holds (`media/…`, or as an address `/media/…`), each once. */
export function mediaKeys(value: unknown): string[] {
  const found = new Set<string>();
  gather(value, found);
  return [...found].sort();
}

const KEY = /^\/?(media\/[A-Za-z0-9._/-]{1,180})$/;

function gather(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    const key = KEY.exec(value)?.[1];
    if (key) found.add(key);
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) gather(each, found);
  }
}
