import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SkeletonTable } from "#app/ui/skeleton.tsx";
import type { MediaAct, MediaDone, MediaRefusal } from "../ports.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import { fileSize } from "./file-size.ts";

/** As the server has them: what is newer is left, and the bin keeps what was thrown away. */
export const SWEEP_DAYS = 7;
export const TRASH_DAYS = 30;

/** Shows what a sweep would throw away before anything goes. */
export function SweepDialog(props: {
  act(act: MediaAct): Promise<MediaDone | MediaRefusal>;
  onSwept(ids: string[]): void;
  onClose(): void;
}) {
  const t = useWords(mediaWords);
  const { locale } = useLocaleValue();
  const { act } = props;
  const [found, setFound] = useState<MediaDone["found"]>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void act({ intent: "sweep", dry: true }).then((answer) => {
      if ("code" in answer) setFailed(true);
      else setFound(answer.found ?? []);
    });
  }, [act]);
  const sweep = async () => {
    setBusy(true);
    const answer = await act({ intent: "sweep", dry: false });
    setBusy(false);
    if ("code" in answer) return setFailed(true);
    props.onSwept(answer.ids ?? []);
    props.onClose();
  };
  const bytes = (found ?? []).reduce((sum, each) => sum + each.bytes, 0);
  return (
    <Dialog
      title={t("sweepTitle")}
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={
        <>
          <Button onPress={props.onClose}>{t("close")}</Button>
          {found && found.length > 0 && (
            <Button tone="danger" isPending={busy} onPress={() => void sweep()}>
              {t("sweepDo", { count: found.length })} · {fileSize(bytes, locale)}
            </Button>
          )}
        </>
      }
    >
      {failed && (
        <p role="alert" className="text-red-11">
          {t("failed")}
        </p>
      )}
      {!found && !failed && <SkeletonTable rows={3} columns={2} />}
      {found?.length === 0 && <p className="py-4">{t("sweepNone", { days: SWEEP_DAYS })}</p>}
      {found && found.length > 0 && (
        <>
          <p className="mb-3">{t("sweepText", { days: SWEEP_DAYS, trash: TRASH_DAYS })}</p>
          <ul className="max-h-72 overflow-y-auto rounded-sm border border-line">
            {found.map((each) => (
              <li key={each.id} className="flex justify-between gap-3 border-b border-line px-3 py-2 last:border-0">
                <bdi className="min-w-0 truncate">{each.name}</bdi>
                <span className="whitespace-nowrap text-soft tabular-nums">{fileSize(each.bytes, locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
