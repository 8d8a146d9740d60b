import { useEffect, useState } from "react";

/**
 * The columns a person chose for one table, kept in their browser. The server does not know them, so the first paint
 * shows the usual ones; a browser that refuses storage shows them always.
 */
export function useChosenColumns(table: string): [readonly string[] | undefined, (ids: string[]) => void] {
  const key = `vitrine.columns.${table}`;
  const [chosen, setChosen] = useState<readonly string[]>();
  useEffect(() => {
    const kept = readKept(key);
    if (kept) setChosen(kept);
  }, [key]);
  return [
    chosen,
    (ids) => {
      setChosen(ids);
      if (storageWorks()) localStorage.setItem(key, ids.join(","));
    },
  ];
}

function readKept(key: string): string[] | undefined {
  if (!storageWorks()) return undefined;
  const kept = localStorage.getItem(key);
  return kept === null ? undefined : kept.split(",").filter(Boolean);
}

function storageWorks(): boolean {
  try {
    return typeof localStorage !== "undefined";
  } catch {
    // Browsers that block site data throw on the mere mention.
    return false;
  }
}
