import { Readable } from "node:stream";
import type { FileStorage } from "#app/platform/storage/index.server.ts";

/** Files that last as long as a test. */
export function memoryStorage(): Pick<FileStorage, "put" | "open" | "remove" | "list"> {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (name, content) => void files.set(name, content),
    open: async (name) => {
      const content = files.get(name);
      return content && { bytes: content.byteLength, content: Readable.from([content]) };
    },
    remove: async (name) => void files.delete(name),
    list: async () => [...files.keys()].map((name) => ({ name, changedAt: 0 })),
  };
}
