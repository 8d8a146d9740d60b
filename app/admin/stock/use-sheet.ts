import { useCallback, useEffect, useRef, useState } from "react";
import { isRecord } from "../is-record.ts";
import { addCode, placeShelf, type SheetLine } from "./sheet-lines.ts";
import type { ShelfRow } from "./types.ts";

/** A sheet as it is typed, and as it is kept. */
export interface Sheet {
  lines: SheetLine[];
  from: string;
  to: string;
  reason: string;
}

/**
 * The lines of a count or a transfer, kept in the browser at every key: a network that fails, an error or a closed tab
 * loses nothing. What a code stands for is asked one after another, and again when the network is back.
 */
export function useSheet(name: string, start: Sheet) {
  const key = `vitrine.stock.${name}`;
  const [sheet, setSheet] = useState(start);
  const [choices, setChoices] = useState<{ code: string; shelves: ShelfRow[] }>();
  const restored = useRef(false);

  useEffect(() => {
    const kept = readKept(key);
    if (kept) setSheet((now) => ({ ...now, ...kept }));
    restored.current = true;
  }, [key]);
  useEffect(() => {
    if (restored.current) keep(key, sheet);
  }, [key, sheet]);

  const change = useCallback((part: Partial<Sheet>) => setSheet((now) => ({ ...now, ...part })), []);
  const setLines = useCallback(
    (next: (lines: readonly SheetLine[]) => SheetLine[]) => setSheet((now) => ({ ...now, lines: next(now.lines) })),
    [],
  );

  const look = useCallback(
    async (code: string) => {
      const found = await askFor(code);
      if (found === "offline" || found.length === 0) {
        const problem = found === "offline" ? "offline" : "unknown";
        setLines((lines) => lines.map((line) => (line.code === code && !line.shelf ? { ...line, problem } : line)));
        return;
      }
      const [only] = found;
      if (found.length === 1 && only) setLines((lines) => placeShelf(lines, code, only));
      else setChoices({ code, shelves: found });
    },
    [setLines],
  );

  const scan = useCallback(
    (text: string) => {
      const code = text.trim();
      if (code === "") return;
      let fresh = true;
      setLines((lines) => {
        const next = addCode(lines, code);
        fresh = next[0]?.shelf === undefined;
        return next;
      });
      // Asked after the line stands: the answer finds it, however late it comes.
      queueMicrotask(() => fresh && void look(code));
    },
    [look, setLines],
  );

  const choose = (shelf: ShelfRow | undefined) => {
    const code = choices?.code ?? "";
    setChoices(undefined);
    setLines((lines) =>
      shelf ? placeShelf(lines, code, shelf) : lines.filter((line) => line.code !== code || line.shelf),
    );
  };
  const retry = () => {
    for (const line of sheet.lines) if (!line.shelf) void look(line.code);
  };
  return { sheet, change, setLines, scan, choices, choose, retry };
}

async function askFor(code: string): Promise<ShelfRow[] | "offline"> {
  try {
    const answer = await fetch(`/admin/stock/sheet?code=${encodeURIComponent(code)}`);
    if (!answer.ok) return "offline";
    const body: unknown = await answer.json();
    return isRecord(body) && Array.isArray(body.shelves) ? (body.shelves as ShelfRow[]) : "offline";
  } catch {
    // No network, or a sign-in page where an answer was due: the line waits.
    return "offline";
  }
}

function readKept(key: string): Partial<Sheet> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isRecord(kept) && Array.isArray(kept.lines) ? (kept as Partial<Sheet>) : undefined;
  } catch {
    // Storage that is blocked, or holds something else: the sheet begins empty.
    return undefined;
  }
}

function keep(key: string, sheet: Sheet): void {
  try {
    localStorage.setItem(key, JSON.stringify(sheet));
  } catch {
    // Blocked or full: the sheet lives as long as the page.
  }
}
