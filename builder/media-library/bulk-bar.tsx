import { FolderInput, RotateCcw, Trash2, Type, X } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { MediaFolder } from "../ports.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import { indented } from "./folder-dialog.tsx";
import { folderTree } from "./folder-tree.ts";

export interface BulkBarProps {
  count: number;
  folders: readonly MediaFolder[];
  inBin: boolean;
  onAll(): void;
  onClear(): void;
  onMove(folder: string | null): void;
  onDescribe(): void;
  onTrash(): void;
  onRestore(): void;
}

/** What can be done to the chosen assets together. */
export function BulkBar({ count, folders, inBin, ...on }: BulkBarProps) {
  const t = useWords(mediaWords);
  return (
    <div
      role="toolbar"
      aria-label={t("selected", { count })}
      className="sticky top-2 z-10 flex flex-wrap items-center gap-2 rounded-md border border-accent bg-raised px-3 py-2 shadow-mid"
    >
      <span className="me-auto font-medium">{t("selected", { count })}</span>
      <Button size="small" tone="quiet" onPress={on.onAll}>
        {t("selectAll")}
      </Button>
      {inBin ? (
        <Button size="small" onPress={on.onRestore}>
          <RotateCcw aria-hidden />
          {t("restore")}
        </Button>
      ) : (
        <>
          <Menu
            label={t("moveTo")}
            trigger={
              <Button size="small">
                <FolderInput aria-hidden />
                {t("move")}
              </Button>
            }
            groups={[
              {
                id: "folders",
                title: t("moveTo"),
                entries: [
                  { id: "none", label: t("noFolder"), onAction: () => on.onMove(null) },
                  ...folderTree(folders).map((row) => ({
                    id: row.id,
                    label: indented(row),
                    onAction: () => on.onMove(row.id),
                  })),
                ],
              },
            ]}
          />
          <Button size="small" onPress={on.onDescribe}>
            <Type aria-hidden />
            {t("describe")}
          </Button>
          <Button size="small" tone="danger" onPress={on.onTrash}>
            <Trash2 aria-hidden />
            {t("trash")}
          </Button>
        </>
      )}
      <IconButton label={t("clearSelection")} size="small" onPress={on.onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
