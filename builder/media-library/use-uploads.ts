import { useCallback, useRef, useState } from "react";
import type { MediaItem, MediaPort, MediaRefusal } from "../ports.ts";

export interface Upload {
  key: number;
  name: string;
  /** 0 to 1; at 1 the server is still making the picture. */
  part: number;
  state: "waiting" | "done" | "failed";
  /** Why it failed; null: nobody answered. */
  refusal?: MediaRefusal | null;
}

/** Files sent at once: more only make each of them slower. */
const AT_ONCE = 2;

/** Sends files one after the other, and tells of each how far it is and what was wrong with it. */
export function useUploads(port: MediaPort, onAdded: (items: readonly MediaItem[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const count = useRef(0);

  const add = useCallback(
    async (files: readonly File[], folder: string | null) => {
      const waiting = files.map((file) => ({ file, key: ++count.current }));
      const change = (key: number, to: Partial<Upload>) =>
        setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
      setUploads((all) => [
        ...all.filter(({ state }) => state !== "done"),
        ...waiting.map(({ file, key }): Upload => ({ key, name: file.name, part: 0, state: "waiting" })),
      ]);
      const added: MediaItem[] = [];
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { file, key } = next;
          const outcome = await port
            .upload(file, { folder, onProgress: (part) => change(key, { part }) })
            .catch(() => null);
          if (outcome?.ok) {
            added.push(outcome.value);
            change(key, { part: 1, state: "done" });
          } else change(key, { state: "failed", refusal: outcome?.refusal ?? null });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (added.length > 0) onAdded(added);
    },
    [port, onAdded],
  );

  return {
    uploads,
    add,
    dismiss: useCallback(() => setUploads((all) => all.filter(({ state }) => state === "waiting")), []),
  };
}
