import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ConflictBanner } from "./conflict-banner.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { SaveBar } from "./save-bar.tsx";

type EditWords = Translate<
  | ("conflictTitle" | "conflictText" | "conflictSee" | "conflictKeep" | "unsaved" | "discard" | "save" | "create")
  | ("leaveTitle" | "leaveText" | "leave" | "stay")
>;

interface EditedFormProps {
  t: EditWords;
  header: ReactNode;
  /** Why nothing can be saved, in words; absent for who may. */
  readOnly?: string | undefined;
  /** Not there yet: there is nothing to go back to. */
  isNew: boolean;
  isDirty: boolean;
  isBusy: boolean;
  /** Why the last save was refused; `isConflict`: somebody else saved meanwhile. */
  refused: { message: string; pointer?: string | undefined; isConflict: boolean } | undefined;
  /** Where what is edited lies, as it is now. */
  href: string;
  onSave: () => void;
  /** Saves over what somebody else saved meanwhile. */
  onKeep: () => void;
  onDiscard: () => void;
  /** The page is being left on purpose, after a save. */
  isLeaving: () => boolean;
  /** Cards. */
  children: ReactNode;
}

/** The frame of a screen that edits one thing: what stands against a save, the bar that saves, what guards typed words. */
export function EditedForm(props: EditedFormProps) {
  const { t, isDirty, isNew, refused, readOnly } = props;
  const form = useRef<HTMLFormElement>(null);
  // The banner says what is wrong; the caret goes to where it is.
  useEffect(() => {
    if (refused?.pointer) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused?.pointer]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (isDirty) props.onSave();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
      // On the way down: fields with keys of their own keep the event from coming up.
      onKeyDownCapture={onKey}
    >
      {props.header}
      {readOnly !== undefined && <Banner tone="info" title={readOnly} className="mb-4" />}
      {refused?.isConflict && (
        <ConflictBanner
          words={{ title: t("conflictTitle"), text: t("conflictText"), see: t("conflictSee"), keep: t("conflictKeep") }}
          href={props.href}
          onKeep={props.onKeep}
        />
      )}
      {refused && !refused.isConflict && <Banner tone="danger" title={refused.message} live className="mb-4" />}
      {props.children}
      {readOnly === undefined && (
        <SaveBar
          isDirty={isDirty || isNew}
          isBusy={props.isBusy}
          {...(!isNew && { onDiscard: props.onDiscard })}
          words={{
            unsaved: isDirty ? t("unsaved") : "",
            discard: t("discard"),
            save: isNew ? t("create") : t("save"),
          }}
        />
      )}
      <LeaveGuard
        isDirty={isDirty && readOnly === undefined}
        isLeaving={props.isLeaving}
        words={{ title: t("leaveTitle"), text: t("leaveText"), leave: t("leave"), stay: t("stay") }}
      />
    </form>
  );
}
