export interface StoredFile {
  /** `ab/abcdef.webp`: letters, digits, `.`, `_`, `-` and `/`, no `..`. */
  name: string;
  /** Epoch ms. */
  changedAt: number;
}

/** Where files that must outlive this machine lie. What a name holds never changes: other content has another name. */
export interface FileStorage {
  /** Keeps a file, whole or not at all. */
  put(name: string, content: Uint8Array, type: string): Promise<void>;
  /** A path on this machine that holds the file, fetched first where it lies elsewhere; undefined where there is none. */
  local(name: string): Promise<string | undefined>;
  list(): Promise<StoredFile[]>;
  /** Writes and reads a small file. @returns where it is, in words @throws what does not work */
  check(): Promise<string>;
}
