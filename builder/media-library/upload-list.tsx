import { CircleAlert, CircleCheck, X } from "lucide-react";
import { IconButton } from "#app/ui/icon-button.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { uploadWords } from "../words/uploads.ts";
import { useWords } from "../words/use-words.ts";
import { useRefusalText } from "./use-refusal-text.ts";
import type { Upload } from "./use-uploads.ts";

/** How far each file is, and what was wrong with those that were refused. */
export function UploadList({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss(): void }) {
  const t = useWords(uploadWords);
  if (uploads.length === 0) return null;
  const isOver = uploads.every(({ state }) => state !== "waiting");
  return (
    <section aria-label={t("uploads")} className="relative rounded-md border border-line bg-surface p-3">
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto pe-10" aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.key}>
            <Line upload={upload} />
          </li>
        ))}
      </ul>
      {isOver && (
        <span className="absolute end-2 top-2">
          <IconButton label={t("dismiss")} size="small" onPress={onDismiss}>
            <X aria-hidden />
          </IconButton>
        </span>
      )}
    </section>
  );
}

function Line({ upload: { name, part, state, refusal } }: { upload: Upload }) {
  const t = useWords(uploadWords);
  const why = useRefusalText();
  if (state === "done") {
    return (
      <p className="flex items-center gap-2 text-sm">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-green-11" />
        <bdi className="truncate">{t("uploadDone", { name })}</bdi>
      </p>
    );
  }
  if (state === "failed") {
    return (
      <p className="flex items-start gap-2 text-sm text-red-11">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0 wrap-anywhere">
          <bdi>{name}</bdi> · {why(refusal)}
        </span>
      </p>
    );
  }
  return part < 1 ? (
    <ProgressBar label={t("uploading", { name, percent: Math.round(part * 100) })} value={part * 100} />
  ) : (
    <ProgressBar label={t("working", { name })} />
  );
}
