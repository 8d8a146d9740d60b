import { Images, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { MediaPlace } from "../ports.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";

/** The list while it is read. */
export function Waiting() {
  const t = useWords(mediaWords);
  return (
    <div role="status" className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 max-sm:grid-cols-2">
      <span className="sr-only">{t("loading")}</span>
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <Skeleton key={key} className="aspect-square rounded-md" />
      ))}
    </div>
  );
}

/** What stands where nothing was found, or nothing is yet. */
export function Nothing(props: { place: MediaPlace; narrowed: boolean; add: ReactNode; children: ReactNode }) {
  const t = useWords(mediaWords);
  if (props.narrowed) {
    return (
      <EmptyState icon={Images} quiet title={t("noneTitle")} action={props.children}>
        {t("noneText")}
      </EmptyState>
    );
  }
  if (props.place.in === "trash") return <EmptyState icon={Trash2} quiet title={t("trashEmptyTitle")} />;
  if (props.place.in !== "all") {
    return (
      <EmptyState icon={Images} quiet title={t("folderEmptyTitle")} action={props.add}>
        {t("folderEmptyText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Images} title={t("emptyTitle")} action={props.add}>
      {t("emptyText")}
      <p className="mt-2 text-sm">{t("formats")}</p>
    </EmptyState>
  );
}
