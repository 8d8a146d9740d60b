import { lazy, type ReactNode, Suspense } from "react";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { QuestionList } from "./question-list.tsx";
import type { useFormDesk } from "./use-form-desk.ts";

// Rules and paths come when they are first looked at.
const RulesView = lazy(() => import("./rules-view.tsx"));
const PathMap = lazy(() => import("./path-map.tsx"));

export const FORM_VIEWS = ["questions", "rules", "paths"] as const;
export type FormView = (typeof FORM_VIEWS)[number];

interface FormViewsProps {
  desk: ReturnType<typeof useFormDesk>;
  view: FormView;
  onView(view: FormView): void;
  onOpen(): void;
  onPress?: (id: string) => void;
  onAdd(): void;
  /** Beside the views' names. */
  tools?: ReactNode;
}

/** One form, seen as its questions, as its rules, as the ways through it. */
export function FormViews({ desk, view, onView, onOpen, onPress, onAdd, tools }: FormViewsProps) {
  const t = useWords(formWords);
  return (
    <>
      <div className="flex min-h-11 shrink-0 items-center justify-between gap-2 border-b border-line bg-surface px-3 py-1">
        <SegmentedControl
          label={t("views")}
          value={view}
          onChange={onView}
          className="w-full max-w-80"
          choices={FORM_VIEWS.map((value) => ({ value, label: t(value) }))}
        />
        {tools}
      </div>
      {view === "questions" ? (
        <QuestionList desk={desk} onOpen={onOpen} onAdd={onAdd} {...(onPress && { onPress })} />
      ) : (
        <Suspense fallback={<Skeleton className="m-4 h-40" />}>
          {view === "rules" ? (
            <div className="min-h-0 flex-1 overflow-y-auto p-3">
              <RulesView />
            </div>
          ) : (
            <PathMap
              onGo={(id) => {
                onView("questions");
                onPress?.(id);
              }}
            />
          )}
        </Suspense>
      )}
    </>
  );
}
