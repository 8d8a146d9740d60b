/** What is known of a file that was joined to an answer; its bytes lie elsewhere. `id` is "" where it is not taken in yet. */
export interface JoinedFile {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

const REFERENCE = /^([0-9A-Za-z]{0,26});([a-z0-9.+/-]{0,100});(\d{1,12});(.{0,200})$/u;

/** A file as a page's control names it. Nobody trusts what it says but its id, by which the server looks the rest up. */
export function fileReference({ id, type, size, name }: JoinedFile): string {
  return `${id};${type};${size};${name.replaceAll(/\p{Cc}/gu, " ").slice(0, 200)}`;
}

export function readFileReference(text: string): JoinedFile | undefined {
  const [, id, type, size, name] = REFERENCE.exec(text) ?? [];
  if (id === undefined || type === undefined || name === undefined) return undefined;
  return { id, type, size: Number(size), name };
}
