import { useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { errorWords } from "#runtime/document/error-words.ts";
import type { TabGuard } from "../../session/tab-guard.ts";
import { shellWords } from "../../words/shell.ts";
import { togetherWords } from "../../words/together.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { LeftBehind } from "../media/left-behind.tsx";
import { useSaveState } from "../top/save-status.tsx";
import { useThis } from "../use-this.ts";
import type { Notice } from "./use-document.ts";

export interface NoticesProps {
  notice: Notice | null;
  onDismiss(): void;
  guard: TabGuard;
  signInUrl: string;
}

/** What one must know before going on: each with the one thing to do about it. */
export function Notices({ notice, onDismiss, guard, signInUrl }: NoticesProps) {
  const t = useWords(shellWords);
  const others = useWords(togetherWords);
  return (
    <div className="flex flex-col gap-2 empty:hidden [&:not(:empty)]:border-b [&:not(:empty)]:border-line [&:not(:empty)]:p-2">
      <LeftBehind />
      <OtherTab guard={guard} />
      <Refused signInUrl={signInUrl} />
      {notice?.kind === "restored" && (
        <Banner tone="info" live title={t("restored")} actions={<Dismiss onPress={onDismiss} />} />
      )}
      {notice?.kind === "taken" && (
        <Banner
          tone="info"
          live
          title={others("taken", { name: notice.name })}
          actions={<Dismiss onPress={onDismiss} />}
        />
      )}
      {notice?.kind === "no-drafts" && (
        <Banner tone="warning" live title={t("draftFailed")} actions={<Dismiss onPress={onDismiss} />} />
      )}
      {notice?.kind === "unreadable" && (
        <Banner
          tone="warning"
          live
          title={t("unreadable")}
          actions={
            <>
              <Button size="small" onPress={() => download(notice.draft)}>
                {t("download")}
              </Button>
              <Dismiss onPress={onDismiss} />
            </>
          }
        />
      )}
    </div>
  );
}

function Dismiss({ onPress }: { onPress(): void }) {
  const t = useWords(shellWords);
  return (
    <Button size="small" tone="quiet" onPress={onPress}>
      {t("close")}
    </Button>
  );
}

function OtherTab({ guard }: { guard: TabGuard }) {
  const t = useWords(shellWords);
  const what = useThis();
  const readOnly = useEditorState((state) => state.readOnly);
  const [busy, setBusy] = useState(false);
  const [role, setRole] = useState(guard.role());
  useEffect(() => guard.subscribe(setRole), [guard]);
  if (!readOnly || role !== "watching") return null;
  return (
    <Banner
      tone="warning"
      live
      title={t("otherTab", { this: what })}
      actions={
        <Button
          size="small"
          tone="primary"
          isPending={busy}
          onPress={() => {
            setBusy(true);
            void guard.takeOver().finally(() => setBusy(false));
          }}
        >
          {t("takeOver")}
        </Button>
      }
    >
      {t("otherTabHelp")}
    </Banner>
  );
}

function Refused({ signInUrl }: { signInUrl: string }) {
  const t = useWords(shellWords);
  const what = useThis();
  const { autosave } = useEditor();
  const { locale } = useLocaleValue();
  const state = useSaveState();
  if (state.phase !== "refused") return null;
  const message = state.errors.map((error) => `${error.pointer} ${errorWords(error.message, locale)}`).join("; ");
  return (
    <Banner
      tone="danger"
      live
      title={t(`refused.${state.code}`, { message, this: what })}
      actions={
        <>
          {state.code === "signed-out" && (
            <ButtonLink href={signInUrl} target="_blank" size="small" tone="primary">
              {t("signIn")}
            </ButtonLink>
          )}
          <Button size="small" onPress={autosave.retry}>
            {t("retry")}
          </Button>
        </>
      }
    />
  );
}

function download(draft: { id: string }): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(draft, null, 2)], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `${draft.id}.json` });
  link.click();
  URL.revokeObjectURL(url);
}
