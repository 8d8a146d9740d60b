import type { Readable } from "node:stream";

export interface StoredFile {
  /** `ab/abcdef.webp`: letters, digits, `.`, `_`, `-` and `/`, no `..`. */
  name: string;
  /** Epoch ms. */
  changedAt: number;
}

/** A file on its way to somebody. */
export interface OpenFile {
  bytes: number;
  content: Readable;
}

/** Where files that must outlive this machine lie. What a name holds never changes: other content has another name. */
export interface FileStorage {
  /** Keeps a file, whole or not at all. */
  put(name: string, content: Uint8Array, type: string): Promise<void>;
  /** A path on this machine that holds the file, fetched first where it lies elsewhere; undefined where there is none. */
  local(name: string): Promise<string | undefined>;
  /** Takes over a file of this machine, however large, whole or not at all; it no longer lies where it lay. */
  take(name: string, path: string, type: string): Promise<void>;
  /** A file to hand over; unlike `local` it leaves no copy behind. Undefined where there is none. */
  open(name: string): Promise<OpenFile | undefined>;
  /** Takes a file away; nothing happens where there is none. */
  remove(name: string): Promise<void>;
  list(): Promise<StoredFile[]>;
  /** Writes and reads a small file. @returns where it is, in words @throws what does not work */
  check(): Promise<string>;
}
