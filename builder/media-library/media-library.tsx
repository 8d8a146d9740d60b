import { Link2, Plus, Sparkle, Upload as UploadIcon } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { ErrorState } from "#app/ui/error-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { MediaAct, MediaDone, MediaItem, MediaKind, MediaPlace, MediaPort, MediaRefusal } from "../ports.ts";
import { folderWords } from "../words/folders.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import { AddressDialog } from "./address-dialog.tsx";
import { AssetDetails } from "./asset-details.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { DescribeDialog, type Describing } from "./describe-dialog.tsx";
import { fileSize } from "./file-size.ts";
import { FolderDialog } from "./folder-dialog.tsx";
import { DRAGGED_ASSETS, FolderRail, type FolderWish } from "./folder-rail.tsx";
import { LibraryFilters, type LibraryView, ViewSwitch } from "./library-filters.tsx";
import { MediaRow, MediaTile } from "./media-tile.tsx";
import { Nothing, Waiting } from "./no-assets.tsx";
import { stepInGrid } from "./step-in-grid.ts";
import { SweepDialog, TRASH_DAYS } from "./sweep-dialog.tsx";
import { UploadList } from "./upload-list.tsx";
import { type FirstLook, isNarrowed, NO_FILTERS, useLibrary } from "./use-library.ts";
import { usePaste } from "./use-paste.ts";
import { useRefusalText } from "./use-refusal-text.ts";
import { useSelection } from "./use-selection.ts";
import { useUploads } from "./use-uploads.ts";

export interface MediaLibraryProps {
  port: MediaPort;
  /** The shop's languages, main one first. */
  locales: readonly Locale[];
  mayWrite: boolean;
  /** Read already by the page that shows it. */
  first?: FirstLook;
  /** Something is being picked: a press chooses. */
  onPick?(item: MediaItem): void;
  /** Only these can be picked. */
  kind?: MediaKind;
}

const ACCEPT = "image/jpeg,image/png,image/webp,image/avif,image/gif,video/mp4,video/webm";

/** The shop's pictures and videos: a room of the admin, and what the editor opens to pick from. */
export function MediaLibrary({ port, locales, mayWrite, first, onPick, kind }: MediaLibraryProps) {
  const t = useWords(mediaWords);
  const folderText = useWords(folderWords);
  const why = useRefusalText();
  const { locale } = useLocaleValue();
  const library = useLibrary(port, first, kind ? { kind } : {});
  const { filters, filter, page, folders, reload } = library;
  const items = useMemo(() => page?.items ?? [], [page]);
  const selection = useSelection(items);
  const [view, setView] = useState<LibraryView>("grid");
  const [open, setOpen] = useState<string | null>(null);
  const [wish, setWish] = useState<FolderWish | null>(null);
  const [asking, setAsking] = useState<"sweep" | "describe" | { address: string } | null>(null);
  const [message, setMessage] = useState<string>();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { place } = filters;
  const folder = place.in === "folder" ? place.id : null;

  const act = useCallback(
    async (what: MediaAct): Promise<MediaDone | MediaRefusal> => {
      const done = await port.do(what).catch(() => null);
      if (!done) return { code: "failed", message: t("failed") };
      if (!done.ok) return { ...done.refusal, message: why(done.refusal) };
      if (!(what.intent === "sweep" && what.dry)) reload();
      return done.value;
    },
    [port, reload, t, why],
  );
  /** An act whose refusal is told above the list. */
  const plainly = async (what: MediaAct): Promise<MediaDone | undefined> => {
    const done = await act(what);
    setMessage("code" in done ? done.message : undefined);
    return "code" in done ? undefined : done;
  };
  const { uploads, add, dismiss } = useUploads(
    port,
    useCallback(
      (added: readonly MediaItem[]) => {
        reload();
        const [only] = added;
        if (onPick && added.length === 1 && only && fits(only, kind)) onPick(only);
        else showToast({ text: t("added", { count: added.length }) });
      },
      [reload, onPick, kind, t],
    ),
  );
  const take = (files: readonly File[]) => mayWrite && files.length > 0 && void add(files, folder);
  usePaste(mayWrite && asking === null && open === null, take, (address) => setAsking({ address }));

  const trash = async (ids: readonly string[]) => {
    const done = await plainly({ intent: "trash", ids });
    if (!done) return;
    selection.clear();
    setOpen(null);
    const { count = 0, kept = 0, ids: gone = [] } = done;
    if (count === 0) return setMessage(t("keptAll"));
    const undo = () => void plainly({ intent: "restore", ids: gone });
    showToast({ text: kept > 0 ? t("trashedKept", { count, kept }) : t("trashed", { count }), onUndo: undo });
  };
  const restore = async (ids: readonly string[]) => {
    const done = await plainly({ intent: "restore", ids });
    if (!done) return;
    selection.clear();
    setOpen(null);
    showToast({ text: t("restored", { count: done.count ?? 0 }) });
  };
  const move = async (ids: readonly string[], into: string | null) => {
    const before = new Map(items.map((each) => [each.id, each.folder]));
    const done = await plainly({ intent: "move", ids, folder: into });
    if (!done) return;
    selection.clear();
    const back = ids.map((id) => before.get(id)).find((each) => each !== undefined) ?? null;
    const undo = () => void plainly({ intent: "move", ids, folder: back });
    showToast({ text: t("moved", { count: done.count ?? 0 }), onUndo: undo });
  };
  const describe = async (what: Describing): Promise<string | undefined> => {
    const done = await act({ intent: "describe", ids: selection.ids, ...what });
    if ("code" in done) return done.message;
    selection.clear();
    showToast({ text: t("described", { count: done.count ?? 0 }) });
    return undefined;
  };
  const fetchAddress = async (url: string): Promise<string | undefined> => {
    const done = await act({ intent: "fetch", url, folder });
    if ("code" in done) return done.message;
    if (done.item && onPick && fits(done.item, kind)) onPick(done.item);
    else showToast({ text: t("added", { count: 1 }) });
    return undefined;
  };
  const goTo = (next: MediaPlace) => {
    selection.clear();
    filter({ place: next });
  };

  const dragFiles = (event: DragEvent) => mayWrite && event.dataTransfer.types.includes("Files");
  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-asset]");
    if (!at) return;
    if (event.key === "Delete" && mayWrite && place.in !== "trash") {
      event.preventDefault();
      void trash(selection.ids.length > 0 ? selection.ids : [at.dataset.asset ?? ""]);
    } else stepInGrid(event, at);
  };
  const Tile = view === "grid" ? MediaTile : MediaRow;
  const addButton = mayWrite && (
    <Menu
      label={t("add")}
      trigger={
        <Button tone={onPick ? "secondary" : "primary"}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      }
      groups={[
        {
          id: "add",
          entries: [
            { id: "files", label: t("fromFiles"), icon: <UploadIcon />, onAction: () => input.current?.click() },
            { id: "address", label: t("fromAddress"), icon: <Link2 />, onAction: () => setAsking({ address: "" }) },
          ],
        },
      ]}
    />
  );

  return (
    <section
      aria-label={folderText("place")}
      className="relative flex flex-col gap-4 md:flex-row md:gap-6"
      onDragOver={(event) => {
        if (!dragFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!dragFiles(event)) return;
        event.preventDefault();
        take([...event.dataTransfer.files]);
      }}
    >
      <FolderRail
        folders={folders}
        place={place}
        onPlace={goTo}
        onWish={setWish}
        onTrash={(ids) => void trash(ids)}
        onDrop={(what, into) => {
          if ("assets" in what) void move(what.assets, into);
          else void plainly({ intent: "folder.change", id: what.folder, parent: into });
        }}
        mayWrite={mayWrite}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <p role="status" className="me-auto text-sm text-soft">
            {page && t("count", { count: page.count, size: fileSize(page.bytes, locale) })}
          </p>
          {mayWrite && !onPick && place.in !== "trash" && (
            <Button tone="quiet" onPress={() => setAsking("sweep")}>
              <Sparkle aria-hidden />
              <span className="max-sm:sr-only">{t("sweep")}</span>
            </Button>
          )}
          <ViewSwitch view={view} onView={setView} />
          {addButton}
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPT}
            aria-label={t("fromFiles")}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </div>
        <LibraryFilters library={library} withKinds={kind === undefined} />
        {message && <Banner tone="danger" title={message} live />}
        <UploadList uploads={uploads} onDismiss={dismiss} />
        {place.in === "trash" && <p className="text-sm text-soft">{t("trashText", { days: TRASH_DAYS })}</p>}
        {selection.ids.length > 0 && (
          <BulkBar
            count={selection.ids.length}
            folders={folders}
            inBin={place.in === "trash"}
            onAll={selection.all}
            onClear={selection.clear}
            onMove={(into) => void move(selection.ids, into)}
            onDescribe={() => setAsking("describe")}
            onTrash={() => void trash(selection.ids)}
            onRestore={() => void restore(selection.ids)}
          />
        )}
        {library.failed ? (
          <ErrorState title={t("failedTitle")} action={<Button onPress={reload}>{t("retry")}</Button>}>
            {t("failedText")}
          </ErrorState>
        ) : !page ? (
          <Waiting />
        ) : items.length === 0 ? (
          <Nothing place={place} narrowed={isNarrowed({ ...filters, ...(kind && { kind: null }) })} add={addButton}>
            <Button onPress={() => filter({ ...NO_FILTERS, place, ...(kind && { kind }) })}>{t("clear")}</Button>
          </Nothing>
        ) : (
          <ul
            onKeyDown={onKeyDown}
            aria-busy={library.busy}
            className={cx(
              view === "grid"
                ? "grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 max-sm:grid-cols-2"
                : "rounded-md border border-line bg-surface",
            )}
          >
            {items.map((item) => (
              <Tile
                key={item.id}
                item={item}
                isSelected={selection.has(item.id)}
                onSelect={(chosen, extend) => selection.set(item.id, chosen, extend)}
                onOpen={() => setOpen(item.id)}
                onPick={onPick && fits(item, kind) ? () => onPick(item) : undefined}
                onDragStart={(event) => {
                  const ids = selection.has(item.id) ? selection.ids : [item.id];
                  event.dataTransfer.setData(DRAGGED_ASSETS, JSON.stringify(ids));
                }}
                mayWrite={mayWrite}
              />
            ))}
          </ul>
        )}
        {page?.nextCursor != null && (
          <Button className="self-center" isPending={library.busy} onPress={() => library.more()}>
            {t("more")}
          </Button>
        )}
        {mayWrite && items.length > 0 && <p className="text-xs text-faint max-md:hidden">{t("formats")}</p>}
      </div>
      {over && (
        <div className="pointer-events-none absolute inset-0 z-20 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-2/90 text-lg font-semibold text-accent-11">
          {t("dropHere")}
        </div>
      )}
      <FolderDialog wish={wish} folders={folders} act={act} onClose={() => setWish(null)} />
      {asking === "sweep" && (
        <SweepDialog
          act={act}
          onSwept={(ids) =>
            showToast({
              text: t("trashed", { count: ids.length }),
              onUndo: () => void plainly({ intent: "restore", ids }),
            })
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "describe" && (
        <DescribeDialog
          count={selection.ids.length}
          locales={locales}
          onDescribe={describe}
          onClose={() => setAsking(null)}
        />
      )}
      {asking !== null && typeof asking === "object" && (
        <AddressDialog start={asking.address} onFetch={fetchAddress} onClose={() => setAsking(null)} />
      )}
      {open !== null && (
        <AssetDetails
          key={open}
          id={open}
          port={port}
          locales={locales}
          folders={folders}
          mayWrite={mayWrite}
          act={act}
          onChanged={library.put}
          onReload={reload}
          onTrash={(id) => void trash([id])}
          onRestore={(id) => void restore([id])}
          onPick={onPick}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** A picker for pictures takes those that move too. */
function fits(item: MediaItem, kind: MediaKind | undefined): boolean {
  return kind === undefined || item.kind === kind || (kind === "image" && item.kind === "animation");
}
