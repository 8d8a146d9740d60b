import { ExternalLink, Paintbrush, RotateCcw, Trash2 } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { directionOf, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorState } from "#app/ui/error-state.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { MediaAct, MediaDetails, MediaDone, MediaFolder, MediaItem, MediaPort, MediaRefusal } from "../ports.ts";
import { assetWords } from "../words/asset.ts";
import { LANGUAGE_NAMES } from "../words/languages.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import { Crops, Facts, Uses } from "./asset-facts.tsx";
import { type Focal, FocalPicker } from "./focal-picker.tsx";
import { indented } from "./folder-dialog.tsx";
import { folderTree } from "./folder-tree.ts";
import { ReplaceButton } from "./replace-button.tsx";

export interface AssetDetailsProps {
  id: string;
  port: MediaPort;
  locales: readonly Locale[];
  folders: readonly MediaFolder[];
  mayWrite: boolean;
  act(act: MediaAct): Promise<MediaDone | MediaRefusal>;
  onChanged(item: MediaItem): void;
  onReload(): void;
  onTrash(id: string): void;
  onRestore(id: string): void;
  onPick?: ((item: MediaItem) => void) | undefined;
  onClose(): void;
}

interface Draft {
  name: string;
  alt: LocalizedText;
  isDecorative: boolean;
  focal: Focal | null;
}

const draftOf = ({ name, alt, isDecorative, focal }: MediaItem): Draft => ({ name, alt, isDecorative, focal });

/** All about one asset: what it is called and says, what of it stays in sight, where it is used. */
export function AssetDetails(props: AssetDetailsProps) {
  const t = useWords(mediaWords);
  const { id, port, onClose } = props;
  const [details, setDetails] = useState<MediaDetails | null>();
  const [failed, setFailed] = useState(false);
  const read = useCallback(() => {
    setFailed(false);
    port.details(id).then(setDetails, () => setFailed(true));
  }, [port, id]);
  useEffect(read, [read]);
  return (
    <Sheet title={t("details")} isOpen onOpenChange={(open) => !open && onClose()}>
      {failed || details === null ? (
        <ErrorState title={t("failedTitle")} action={<Button onPress={read}>{t("retry")}</Button>}>
          {t("failedText")}
        </ErrorState>
      ) : details ? (
        <Known {...props} details={details} onDetails={setDetails} onRead={read} />
      ) : (
        <div className="flex flex-col gap-4">
          <Skeleton className="aspect-video w-full" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-full" />
        </div>
      )}
    </Sheet>
  );
}

interface KnownProps extends AssetDetailsProps {
  details: MediaDetails;
  onDetails(details: MediaDetails): void;
  onRead(): void;
}

function Known({ details, mayWrite, locales, onDetails, ...props }: KnownProps) {
  const t = useWords(mediaWords);
  const assetText = useWords(assetWords);
  const { item } = details;
  const [draft, setDraft] = useState(draftOf(item));
  const [refusal, setRefusal] = useState<MediaRefusal>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(item));
  const isPicture = item.kind !== "video";

  const save = async (version = item.version) => {
    setBusy(true);
    const done = await props.act({ intent: "edit", id: item.id, version, ...draft });
    setBusy(false);
    if ("code" in done) return setRefusal(done);
    setRefusal(undefined);
    if (!done.item) return;
    onDetails({ ...details, item: done.item });
    setDraft(draftOf(done.item));
    props.onChanged(done.item);
    showToast({ text: assetText("saved") });
  };
  const redraw = async () => {
    setBusy(true);
    const done = await props.act({ intent: "redraw", id: item.id });
    setBusy(false);
    if ("code" in done) return setRefusal(done);
    setRefusal(undefined);
    showToast({ text: assetText("redrawn") });
    props.onRead();
    props.onReload();
  };
  const theirs = refusal?.item;

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
    >
      {isPicture ? (
        <>
          <FocalPicker
            url={item.url}
            focal={draft.focal}
            onChange={(focal) => change({ focal })}
            isReadOnly={!mayWrite}
            words={{ label: assetText("focal"), help: assetText("focalHelp") }}
            className="max-h-64"
          />
          {mayWrite && <Crops url={item.url} focal={draft.focal} />}
        </>
      ) : (
        <video src={item.url} controls muted preload="metadata" className="max-h-64 w-full rounded-sm bg-sunken" />
      )}
      {refusal && (
        <Banner tone="danger" title={refusal.message} live>
          {theirs && (
            <div className="mt-2 flex flex-wrap gap-2">
              <Button size="small" onPress={() => void save(theirs.version)}>
                {assetText("keepMine")}
              </Button>
              <Button
                size="small"
                onPress={() => {
                  onDetails({ ...details, item: theirs });
                  setDraft(draftOf(theirs));
                  setRefusal(undefined);
                  props.onChanged(theirs);
                }}
              >
                {assetText("takeTheirs")}
              </Button>
            </div>
          )}
        </Banner>
      )}
      <TextField
        label={assetText("name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        isReadOnly={!mayWrite}
        dir="auto"
      />
      {isPicture && (
        <>
          {!draft.isDecorative &&
            locales.map((locale, index) => (
              <TextField
                key={locale}
                label={assetText("alt", { language: LANGUAGE_NAMES[locale].name })}
                {...(index === 0 && { description: assetText("altHelp") })}
                value={draft.alt[locale] ?? ""}
                onChange={(words) => change({ alt: { ...draft.alt, [locale]: words } })}
                lang={locale}
                dir={directionOf(locale)}
                maxLength={300}
                isReadOnly={!mayWrite}
              />
            ))}
          <Checkbox
            label={assetText("decorative")}
            description={assetText("decorativeHelp")}
            checked={draft.isDecorative}
            onChange={(isDecorative) => change({ isDecorative })}
            isDisabled={!mayWrite}
          />
        </>
      )}
      {mayWrite && item.trashedAt === null && (
        <Select
          label={assetText("folder")}
          value={item.folder ?? ""}
          choices={[
            { value: "", label: t("noFolder") },
            ...folderTree(props.folders).map((row) => ({ value: row.id, label: indented(row) })),
          ]}
          onChange={(folder) =>
            void props.act({ intent: "move", ids: [item.id], folder: folder || null }).then((done) => {
              if ("code" in done) setRefusal(done);
              else onDetails({ ...details, item: { ...item, folder: folder || null } });
            })
          }
        />
      )}
      {mayWrite && isChanged && (
        <div className="sticky bottom-0 z-10 -mx-5 flex justify-end gap-2 border-t border-line bg-raised px-5 py-3">
          <Button onPress={() => setDraft(draftOf(item))}>{t("cancel")}</Button>
          <Button type="submit" tone="primary" isPending={busy}>
            {t("save")}
          </Button>
        </div>
      )}
      <Facts details={details} originalUrl={mayWrite ? props.port.originalUrl(item.id) : null} />
      <Uses uses={details.uses} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        {props.onPick && item.trashedAt === null && (
          <Button tone="primary" onPress={() => props.onPick?.(item)}>
            {t("use")}
          </Button>
        )}
        <ButtonLink href={item.url} target="_blank" rel="noopener">
          <ExternalLink aria-hidden />
          {assetText("download")}
        </ButtonLink>
        {mayWrite && item.trashedAt === null && (
          <>
            <ReplaceButton {...props} item={item} onRefused={setRefusal} />
            {item.originalBytes !== null && (
              <Button isPending={busy} onPress={() => void redraw()}>
                <Paintbrush aria-hidden />
                {assetText("redraw")}
              </Button>
            )}
            <Button tone="danger" onPress={() => props.onTrash(item.id)}>
              <Trash2 aria-hidden />
              {t("trash")}
            </Button>
          </>
        )}
        {mayWrite && item.trashedAt !== null && (
          <Button onPress={() => props.onRestore(item.id)}>
            <RotateCcw aria-hidden />
            {t("restore")}
          </Button>
        )}
      </div>
    </form>
  );
}
