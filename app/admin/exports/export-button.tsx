import { useFetcher, useSearchParams } from "@remix-run/react";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { useWords } from "../use-words.ts";
import { exportMessages } from "./messages.ts";
import { EXPORT_CHOICES, type ExportChoice, type ExportedList, type ExportProgress } from "./types.ts";

/** How often the dialog asks how far the file has come. */
const ASK_EVERY_MS = 700;

/** Asks for a file of the list as it is filtered, shows it being written, and hands it over. */
export function ExportButton({ kind }: { kind: ExportedList }) {
  const t = useWords(exportMessages);
  return (
    <DialogTrigger>
      <Button aria-label={t("export")}>
        <Download aria-hidden />
        <span className="max-sm:sr-only">{t("export")}</span>
      </Button>
      <ExportDialog kind={kind} />
    </DialogTrigger>
  );
}

function ExportDialog({ kind }: { kind: ExportedList }) {
  const t = useWords(exportMessages);
  const [search] = useSearchParams();
  const [format, choose] = useState<ExportChoice>("xlsx");
  const starter = useFetcher<ExportProgress>();
  const progress = useFetcher<ExportProgress>();
  const [asked, ask] = useState("");
  const filter = new URLSearchParams(search);
  filter.delete("cursor");
  // What stands in the dialog speaks of the file that was asked for, until something else is chosen.
  const wanted = `${format}?${filter}`;
  const id = starter.data?.id;
  const news = progress.data && progress.data.id === id ? progress.data : starter.data;
  const current = asked === wanted ? news : undefined;
  const running = starter.state !== "idle" || current?.state === "running";

  const { load, state: asking } = progress;
  useEffect(() => {
    if (!id || current?.state !== "running" || asking !== "idle") return;
    const timer = setTimeout(() => load(`/admin/exports?id=${id}`), ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [id, current?.state, asking, load]);

  const start = () => {
    ask(wanted);
    starter.submit({ kind, format, filter: filter.toString() }, { method: "post", action: "/admin/exports" });
  };
  return (
    <Dialog
      title={t(`title.${kind}`)}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("close")}</Button>
          {current?.state === "done" && !running ? (
            <ButtonLink href={`/admin/exports/${current.id}`} tone="primary" download>
              <Download aria-hidden />
              {t("download")}
            </ButtonLink>
          ) : (
            <Button tone="primary" isPending={running} onPress={start}>
              {t(current?.state === "failed" ? "again" : "start")}
            </Button>
          )}
        </>
      )}
    >
      <div className="flex flex-col gap-5">
        <p className="text-soft">{t(`scope.${kind}`)}</p>
        <RadioGroup<ExportChoice>
          label={t("format")}
          value={format}
          onChange={choose}
          isDisabled={running}
          choices={EXPORT_CHOICES.map((value) => ({
            value,
            label: t(`format.${value}`),
            description: t(`format.${value}.hint`),
          }))}
        />
        <div aria-live="polite">{current && <Progress of={current} />}</div>
      </div>
    </Dialog>
  );
}

function Progress({ of: { state, done, total } }: { of: ExportProgress }) {
  const t = useWords(exportMessages);
  const { locale } = useLocaleValue();
  const number = new Intl.NumberFormat(formatTag(locale));
  if (state === "failed") return <Banner tone="danger" title={t("failed")} />;
  if (state === "done") {
    return (
      <Banner tone="positive" title={t("ready")}>
        {t("kept")}
      </Banner>
    );
  }
  const count = number.format(done);
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar label={t("preparing")} {...(total > 0 && { value: Math.min(100, (done / total) * 100) })} />
      {total > 0 && (
        <p className="text-sm text-soft tabular-nums">
          {t("progress", { count: done, done: count, total: number.format(total) })}
        </p>
      )}
    </div>
  );
}
