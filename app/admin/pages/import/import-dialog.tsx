import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useWords } from "../../use-words.ts";
import type { ImportAnswer } from "./answer.ts";
import { importMessages } from "./messages.ts";
import { PageReport } from "./page-report.tsx";
import { docChoice, type PlanChoices, PlanView } from "./plan-view.tsx";
import { type Given, givenFile, isReady, NOTHING, SourceForm } from "./source-form.tsx";

const MOST_BYTES = 50_000_000;
const UNCHOSEN: PlanChoices = { docs: {}, shared: {} };

/**
 * Brings pages in: a file of ours is looked over first and says what it would bring; a web page's HTML becomes a draft, with
 * a report of what was left behind. What was given stays after a refusal.
 * @param dropped a file that was dropped on the list
 */
export function ImportDialog(props: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  dropped?: File | undefined;
}) {
  const t = useWords(importMessages);
  const { locale } = useLocaleValue();
  const fetcher = useFetcher<ImportAnswer>();
  const [given, setGiven] = useState<Given>(NOTHING);
  const [choices, setChoices] = useState<PlanChoices>(UNCHOSEN);
  const [tooLarge, setTooLarge] = useState(false);
  /** The answer that is shown; an older one is no answer to what is given now. */
  const [cleared, setCleared] = useState<ImportAnswer>();
  const answer = fetcher.state === "idle" && fetcher.data !== cleared ? fetcher.data : undefined;
  const plan = answer?.ok && answer.step === "plan" ? answer.plan : undefined;

  const send = (intent: string, fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent, ...fields })) form.set(name, value);
    fetcher.submit(form, { method: "post", action: "/admin/pages/import", encType: "multipart/form-data" });
  };
  const reset = (next: Given = NOTHING) => {
    setGiven(next);
    setChoices(UNCHOSEN);
    setCleared(fetcher.data);
  };
  const takeFile = async (file: File) => {
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return reset();
    const next = await givenFile(file);
    reset(next);
    if (next.pages) send("look", { file });
  };
  const { dropped } = props;
  // A file dropped on the list is what the dialog was opened for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file.
  useEffect(() => {
    if (dropped) void takeFile(dropped);
  }, [dropped]);

  const importPage = () => {
    const { source, file, url, code, slug, language } = given;
    const what: Record<string, string | File> =
      source === "file" && file ? { file } : source === "address" ? { url } : { html: code };
    send("page", { ...what, slug, language });
  };
  const take = () => {
    if (!plan || !given.file) return;
    const docs = Object.fromEntries(plan.docs.map((_, index) => [index, docChoice(plan, choices, index)]));
    send("take", { file: given.file, choices: JSON.stringify({ docs, shared: choices.shared }) });
  };
  const intent = fetcher.formData?.get("intent");
  const busy = intent === "page" ? t("reading") : intent === "take" ? t("taking") : t("looking");
  const chosen = plan?.docs.filter((_, index) => docChoice(plan, choices, index) !== "skip").length ?? 0;
  const taken = answer?.ok && answer.step === "taken" ? answer.docs.filter((each) => each.outcome !== "skipped") : [];
  const made = answer?.ok && answer.step === "page" ? answer.page : undefined;
  const isDone = answer?.ok && answer.step !== "plan";
  const another = <Button onPress={() => reset()}>{t("another")}</Button>;
  return (
    <Dialog
      title={t("title")}
      size="wide"
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        props.onOpenChange(open);
        if (!open && isDone) reset();
      }}
      footer={
        fetcher.state !== "idle" ? undefined : made ? (
          <>
            {another}
            {/* The editor is a document of its own: a plain link, which loads one. */}
            <a className={buttonClass("primary")} href={`/admin/pages/${made.id}/edit`}>
              {t("openDraft")}
            </a>
          </>
        ) : isDone ? (
          another
        ) : plan ? (
          <>
            {another}
            <Button tone="primary" isDisabled={chosen === 0} onPress={take}>
              {t("take", { count: chosen })}
            </Button>
          </>
        ) : given.pages ? undefined : (
          <Button tone="primary" isDisabled={!isReady(given)} onPress={importPage}>
            {t("import")}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {tooLarge && <Banner tone="danger" title={t("tooLarge")} live />}
        {answer?.ok === false && (
          <Banner tone="danger" title={answer.message} live>
            {answer.problems.length > 1 && (
              <ul className="mt-1 flex flex-col gap-1">
                {answer.problems.slice(0, 8).map(({ pointer, message }) => (
                  <li key={`${pointer}${message}`} dir="ltr" className="wrap-anywhere">
                    <code>{pointer || "/"}</code> {message}
                  </li>
                ))}
              </ul>
            )}
          </Banner>
        )}
        {fetcher.state !== "idle" ? (
          <ProgressBar label={busy} />
        ) : made ? (
          <PageReport page={made} />
        ) : isDone ? (
          <section className="flex flex-col gap-3">
            <p role="status" className="font-semibold">
              {taken.length > 0 ? t("takenTitle", { count: taken.length }) : t("takenNone")}
            </p>
            <ul className="flex flex-col items-start gap-2">
              {taken.map(({ id, title }) => (
                <li key={id}>
                  <a className={buttonClass()} href={`/admin/pages/${id}/edit`}>
                    {t("open", { title: textIn(title, locale) || t("untitled") })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : plan ? (
          <PlanView plan={plan} choices={choices} onChoose={setChoices} />
        ) : (
          <SourceForm given={given} onChange={setGiven} onFile={(file) => void takeFile(file)} />
        )}
      </div>
    </Dialog>
  );
}
