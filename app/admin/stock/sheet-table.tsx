import { RotateCw, Trash2 } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { onHandAt } from "./adjust-dialog.tsx";
import { Article } from "./columns.tsx";
import { isScannedCode, readQuantity, type SheetLine } from "./sheet-lines.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetAnswer } from "./types.ts";

export interface SheetTableProps {
  mode: "count" | "transfer";
  /** The location the lines are of. */
  from: string;
  lines: readonly SheetLine[];
  refused: Extract<SheetAnswer, { ok: false }> | undefined;
  scan: (code: string) => void;
  retry: () => void;
  onChange: (next: (lines: readonly SheetLine[]) => SheetLine[]) => void;
  /** A quantity was typed: on with the next article. */
  onDone: () => void;
}

/** The lines of a sheet, the last one scanned first. */
export function SheetTable(props: SheetTableProps) {
  const t = useWords(sheetMessages);
  const { mode, lines } = props;
  return (
    <ul>
      <li
        aria-hidden
        className="grid grid-cols-[minmax(0,1fr)_5rem_8rem_5rem_2.5rem] gap-3 border-b border-line px-5 py-2 text-sm text-soft max-sm:hidden"
      >
        <span>{t("article")}</span>
        <span className="text-end">{mode === "count" ? t("expected") : t("there")}</span>
        <span>{mode === "count" ? t("counted") : t("quantity")}</span>
        <span className="text-end">{mode === "count" && t("difference")}</span>
        <span />
      </li>
      {lines.map((line, index) => (
        <Line key={line.code} {...props} line={line} index={index} />
      ))}
    </ul>
  );
}

function Line({ line, index, ...props }: SheetTableProps & { line: SheetLine; index: number }) {
  const t = useWords(sheetMessages);
  const { mode, from, refused, onChange, onDone, scan } = props;
  const { shelf, code, quantity } = line;
  const there = shelf ? onHandAt(shelf, from) : undefined;
  const typed = readQuantity(quantity);
  const gap = mode === "count" && there !== undefined && typed !== undefined ? typed - there : 0;
  const moved = refused?.moved.find((each) => each.variantId === shelf?.variantId);
  const isRefused = refused?.pointer?.startsWith(`/lines/${index}/`) ?? false;
  const name = shelf ? [shelf.title, shelf.variant].filter(Boolean).join(" · ") : code;
  const setQuantity = (next: string) =>
    onChange((lines) => lines.map((each) => (each.code === code ? { ...each, quantity: next } : each)));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_5rem_8rem_5rem_2.5rem] items-center gap-x-3 gap-y-2 border-b border-line px-5 py-2.5 last:border-0 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:px-4">
      <div className="min-w-0 max-sm:col-span-2">
        {shelf ? (
          <Article shelf={shelf} />
        ) : (
          <div className="flex flex-wrap items-center gap-2">
            <bdi className="font-medium">{code}</bdi>
            {line.problem === "unknown" && <span className="text-red-11">{t("notFound", { code })}</span>}
            {line.problem === "offline" && (
              <Button size="small" onPress={props.retry}>
                <RotateCw aria-hidden />
                {t("offline")}
              </Button>
            )}
          </div>
        )}
        {moved && (
          <p className="mt-1 text-sm text-amber-11">{t("movedSince", { seen: moved.seen, there: moved.onHand })}</p>
        )}
      </div>
      <span className="text-end tabular-nums max-sm:text-start">
        <span className="text-sm text-soft sm:hidden">{mode === "count" ? t("expected") : t("there")} </span>
        {there !== undefined && <NumberText value={there} />}
      </span>
      <TextField
        label={`${mode === "count" ? t("counted") : t("quantity")} · ${name}`}
        labelHidden
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
        value={quantity}
        onChange={setQuantity}
        error={typed === undefined || isRefused ? (isRefused ? refused?.message : " ") : undefined}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (isScannedCode(quantity)) {
            setQuantity("1");
            scan(quantity);
          }
          onDone();
        }}
      />
      <span
        className={`text-end font-medium tabular-nums max-sm:text-start ${gap < 0 ? "text-red-11" : gap > 0 ? "text-green-11" : "text-faint"}`}
      >
        {mode === "count" && there !== undefined && (
          <>
            <span className="text-sm font-normal text-soft sm:hidden">{t("difference")} </span>
            <bdi>{gap > 0 ? `+${gap}` : gap < 0 ? `−${-gap}` : "0"}</bdi>
          </>
        )}
      </span>
      <IconButton
        label={t("remove", { name })}
        size="small"
        className="justify-self-end"
        onPress={() => onChange((lines) => lines.filter((each) => each.code !== code))}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
