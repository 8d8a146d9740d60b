import type { FetcherWithComponents } from "@remix-run/react";
import { useState } from "react";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";

/**
 * Saving settings beside other people: `basedOn` is the version that was read when the screen was opened (a field `version`
 * of its form), and becomes the new one once it was saved.
 */
export function useSettingsSave<D extends string>(
  fetcher: FetcherWithComponents<Outcome<D>>,
  version: string,
  words: (done: D) => string,
  onSaved: (done: D) => void = () => undefined,
): { basedOn: string; refused: (Outcome & { ok: false }) | undefined } {
  const [basedOn, setBasedOn] = useState(version);
  useOutcome(fetcher, words, () => {
    setBasedOn(version);
    if (fetcher.data?.ok) onSaved(fetcher.data.done);
  });
  return { basedOn, refused: fetcher.data?.ok === false ? fetcher.data : undefined };
}
