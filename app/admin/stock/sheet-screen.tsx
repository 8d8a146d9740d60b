import { useRevalidator } from "@remix-run/react";
import { ArrowLeftRight, ScanBarcode } from "lucide-react";
import { useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { useWords } from "../use-words.ts";
import { onHandAt } from "./adjust-dialog.tsx";
import { Article } from "./columns.tsx";
import { readQuantity } from "./sheet-lines.ts";
import { sheetMessages } from "./sheet-messages.ts";
import { SheetTable } from "./sheet-table.tsx";
import type { LocationRow, MovedLine, SheetAnswer } from "./types.ts";
import { useSheet } from "./use-sheet.ts";

type Refused = Extract<SheetAnswer, { ok: false }>;

/** Articles by scanner or keyboard, with quantities: counted at a location, or carried to another. */
export function SheetScreen({ mode, locations }: { mode: "count" | "transfer"; locations: LocationRow[] }) {
  const t = useWords(sheetMessages);
  const [first, second] = locations;
  const { sheet, change, setLines, scan, choices, choose, retry } = useSheet(mode, {
    ...{ lines: [], from: first?.id ?? "", to: second?.id ?? "" },
    reason: mode === "count" ? t("reason.count") : t("reason.transfer"),
  });
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | "offline">();
  const [clearing, setClearing] = useState(false);
  const scanField = useRef<HTMLInputElement>(null);
  const linesList = useRef<HTMLDivElement>(null);
  const { revalidate } = useRevalidator();
  const { lines, from, to } = sheet;
  const refused = typeof refusal === "object" ? refusal : undefined;
  const ready =
    lines.length > 0 && lines.every((line) => line.shelf && readQuantity(line.quantity) !== undefined) && from !== to;
  const gaps = lines.filter((line) => line.shelf && readQuantity(line.quantity) !== onHandAt(line.shelf, from)).length;

  const apply = async (force = false) => {
    setBusy(true);
    const answer = await send({
      ...{ mode, from, to, reason: sheet.reason, force },
      lines: lines.map(({ shelf, quantity }) => ({
        ...{ variantId: shelf?.variantId, quantity: readQuantity(quantity), seen: shelf && onHandAt(shelf, from) },
      })),
    });
    setBusy(false);
    if (answer === "offline" || !answer.ok) return setRefusal(answer);
    setRefusal(undefined);
    change({ lines: [] });
    showToast({ text: t(mode === "count" ? "doneCount" : "doneTransfer", { count: answer.count }) });
    revalidate();
    scanField.current?.focus();
  };
  const takeMoved = (moved: readonly MovedLine[]) => {
    setRefusal(undefined);
    setLines((now) => now.map((line) => (line.shelf ? { ...line, shelf: withMoved(line.shelf, from, moved) } : line)));
  };

  if (mode === "transfer" && locations.length < 2) {
    return (
      <>
        <Head mode={mode} />
        <Card>
          <EmptyState
            icon={ArrowLeftRight}
            title={t("transferTitle")}
            action={
              <ButtonLink href="/admin/stock/locations" tone="primary">
                {t("addLocation")}
              </ButtonLink>
            }
          >
            {t("transferNeeds")}
          </EmptyState>
        </Card>
      </>
    );
  }
  const places = locations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Head mode={mode} />
      <div className="flex flex-col gap-4">
        <Card>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {(mode === "transfer" || locations.length > 1) && (
              <Select
                label={mode === "transfer" ? t("fromPlace") : t("location")}
                value={from}
                onChange={(next) => change({ from: next })}
                choices={places}
              />
            )}
            {mode === "transfer" && (
              <Select label={t("toPlace")} value={to} onChange={(next) => change({ to: next })} choices={places} />
            )}
            <TextField
              label={t("reason")}
              value={sheet.reason}
              onChange={(reason) => change({ reason })}
              maxLength={190}
              placeholder={t("reasonHint")}
            />
          </div>
          <form
            className="mt-4 flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              scan(code);
              setCode("");
              // On to the quantity of what was scanned, which stands first.
              requestAnimationFrame(() => linesList.current?.querySelector("input")?.select());
            }}
          >
            <TextField
              label={t("scan")}
              value={code}
              onChange={setCode}
              inputRef={scanField}
              dir="ltr"
              autoComplete="off"
              spellCheck="false"
              autoFocus
              className="flex-1"
              prefix={<ScanBarcode aria-hidden className="size-4" />}
            />
            <Button type="submit">{t("add")}</Button>
          </form>
        </Card>
        {refusal === "offline" && <Banner tone="warning" title={t("offline")} live />}
        {refused && (
          <Banner
            tone={refused.moved.length > 0 || refused.code === "stock.below_reserved" ? "warning" : "danger"}
            title={refused.message}
            live
            actions={
              refused.moved.length > 0 ? (
                <Button size="small" onPress={() => takeMoved(refused.moved)}>
                  {t("acceptMoved")}
                </Button>
              ) : (
                refused.code === "stock.below_reserved" && (
                  <Button size="small" onPress={() => void apply(true)}>
                    {t("force")}
                  </Button>
                )
              )
            }
          />
        )}
        <div ref={linesList}>
          <Card flush>
            {lines.length === 0 ? (
              <EmptyState quiet icon={ScanBarcode} title={t("sheetEmptyTitle")}>
                {t("sheetEmptyText")}
              </EmptyState>
            ) : (
              <SheetTable
                {...{ mode, from, lines, refused, retry, scan }}
                onChange={setLines}
                onDone={() => scanField.current?.focus()}
              />
            )}
          </Card>
        </div>
        {lines.length > 0 && (
          <div
            data-foot-bar
            className="sticky bottom-3 z-20 flex flex-wrap items-center justify-end gap-2 rounded-md border border-line bg-raised p-2 ps-4 shadow-mid"
          >
            <p role="status" className="me-auto font-medium">
              {t("lines", { count: lines.length })}
              {mode === "count" && ` · ${t("gaps", { count: gaps })}`}
            </p>
            <Button onPress={() => setClearing(true)} isDisabled={busy}>
              {t("clearSheet")}
            </Button>
            <Button
              tone="primary"
              onPress={() => void apply()}
              isPending={busy}
              isDisabled={!ready || sheet.reason.trim() === ""}
            >
              {t("apply")}
            </Button>
          </div>
        )}
      </div>
      <Dialog
        title={t("scan")}
        isOpen={choices !== undefined}
        onOpenChange={(open) => !open && choose(undefined)}
        size="small"
      >
        <ul className="flex flex-col gap-2">
          {choices?.shelves.map((shelf) => (
            <li key={shelf.variantId} className="flex items-center justify-between gap-3">
              <Article shelf={shelf} />
              <Button size="small" onPress={() => choose(shelf)}>
                {t("add")}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        role="alert"
        size="small"
        title={t("clearSheet")}
        isOpen={clearing}
        onOpenChange={setClearing}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("keep")}</Button>
            <Button
              tone="danger"
              onPress={() => {
                change({ lines: [] });
                setRefusal(undefined);
                close();
              }}
            >
              {t("clearSheet")}
            </Button>
          </>
        )}
      >
        <p>{t("clearSheetText")}</p>
      </Dialog>
    </>
  );
}

function Head({ mode }: { mode: "count" | "transfer" }) {
  const t = useWords(sheetMessages);
  return (
    <PageHeader
      title={t(mode === "count" ? "countTitle" : "transferTitle")}
      description={t(mode === "count" ? "countIntro" : "transferIntro")}
      trail={[{ label: t("title"), href: "/admin/stock" }]}
    />
  );
}

async function send(body: object): Promise<SheetAnswer | "offline"> {
  try {
    const answer = await fetch("/admin/stock/sheet", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok || answer.status === 422 ? ((await answer.json()) as SheetAnswer) : "offline";
  } catch {
    // No network, or a sign-in page where an answer was due: the sheet stays as it is.
    return "offline";
  }
}

function withMoved(shelf: NonNullable<Parameters<typeof onHandAt>[0]>, from: string, moved: readonly MovedLine[]) {
  const line = moved.find((each) => each.variantId === shelf.variantId);
  if (!line) return shelf;
  const others = shelf.places.filter((place) => place.locationId !== from);
  const here = shelf.places.find((place) => place.locationId === from);
  const place = {
    ...{ locationId: from, name: here?.name ?? "", quarantined: here?.quarantined ?? 0 },
    onHand: line.onHand,
  };
  return { ...shelf, places: [...others, place] };
}
