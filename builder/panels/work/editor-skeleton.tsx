import { Skeleton } from "#app/ui/skeleton.tsx";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";

/** The editor's own shape, while it is on its way. */
export function EditorSkeleton() {
  const t = useWords(shellWords);
  return (
    <div role="status" className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <span className="sr-only">{t("loading")}</span>
      <div className="flex h-13 shrink-0 items-center justify-between border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-44" />
        <Skeleton className="h-8 w-28" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="hidden w-66 shrink-0 border-e border-line bg-surface p-3 md:block">
          <Skeleton className="mb-4 h-9 w-full" />
          <div className="grid grid-cols-2 gap-1.5">
            {["a", "b", "c", "d", "e", "f"].map((each) => (
              <Skeleton key={each} className="h-16 w-full" />
            ))}
          </div>
        </div>
        <div className="flex-1 bg-neutral-3" />
        <div className="hidden w-76 shrink-0 border-s border-line bg-surface p-4 md:block">
          <Skeleton className="mb-4 h-6 w-32" />
          <Skeleton className="mb-3 h-9 w-full" />
          <Skeleton className="h-9 w-full" />
        </div>
      </div>
    </div>
  );
}
