import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../icon-button.tsx";
import { useUiWords } from "../locale-provider.tsx";

/** What can be done with all selected rows; stays in sight while one scrolls. */
export function BulkBar(props: { count: number; onClear: () => void; children: ReactNode }) {
  const t = useUiWords();
  return (
    <div
      data-foot-bar
      className="sticky bottom-3 z-20 mx-auto flex w-fit max-w-full flex-wrap items-center gap-2 rounded-md border border-line bg-raised py-1.5 ps-4 pe-1.5 shadow-mid"
    >
      <p role="status" className="me-2 font-medium">
        {t("selected", { count: props.count })}
      </p>
      {props.children}
      <IconButton label={t("clearSelection")} size="small" onPress={props.onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
