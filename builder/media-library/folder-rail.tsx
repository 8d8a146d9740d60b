import { Ellipsis, Folder, FolderPlus, Images, Inbox, type LucideIcon, Trash2 } from "lucide-react";
import { type DragEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { Select } from "#app/ui/select.tsx";
import type { MediaFolder, MediaPlace } from "../ports.ts";
import { folderWords } from "../words/folders.ts";
import { useWords } from "../words/use-words.ts";
import { type FolderRow, folderTree } from "./folder-tree.ts";

/** What is being dragged within the library: ids of assets, or one folder. */
export const DRAGGED_ASSETS = "application/x-vitrine-assets";
export const DRAGGED_FOLDER = "application/x-vitrine-folder";

export type FolderWish =
  | { act: "create"; parent: string | null }
  | { act: "rename" | "move" | "remove"; folder: MediaFolder };

export interface FolderRailProps {
  folders: readonly MediaFolder[];
  place: MediaPlace;
  onPlace(place: MediaPlace): void;
  onWish(wish: FolderWish): void;
  /** Assets or a folder were dropped here; null: in no folder. */
  onDrop(what: { assets: string[] } | { folder: string }, into: string | null): void;
  onTrash(ids: string[]): void;
  mayWrite: boolean;
}

const PLACES = [
  { in: "all", icon: Images },
  { in: "loose", icon: Inbox },
  { in: "trash", icon: Trash2 },
] as const satisfies readonly { in: "all" | "loose" | "trash"; icon: LucideIcon }[];

const keyOf = (place: MediaPlace) => (place.in === "folder" ? `folder-${place.id}` : place.in);

/** Where one is in the library: a column on a desk, one list on a phone. */
export function FolderRail(props: FolderRailProps) {
  const t = useWords(folderWords);
  const { place, onPlace, onWish, mayWrite } = props;
  const rows = folderTree(props.folders);
  const current = place.in === "folder" ? rows.find(({ id }) => id === place.id) : undefined;
  const choices = [
    ...PLACES.slice(0, 2).map((each) => ({ value: each.in as string, label: t(`place.${each.in}`) })),
    ...rows.map((row) => ({ value: `folder-${row.id}`, label: `${"\u2003".repeat(row.depth)}${row.name}` })),
    { value: "trash", label: t("place.trash") },
  ];
  return (
    <nav aria-label={t("place")} className="shrink-0 md:w-52">
      <div className="flex items-end gap-2 md:hidden">
        <Select
          label={t("place")}
          labelHidden
          className="flex-1"
          value={keyOf(place)}
          choices={choices}
          onChange={(key) => onPlace(placeOf(key))}
        />
        {mayWrite && (
          <IconButton label={t("newFolder")} tone="secondary" onPress={() => onWish({ act: "create", parent: null })}>
            <FolderPlus aria-hidden />
          </IconButton>
        )}
        {mayWrite && current && <FolderMenu folder={current} onWish={onWish} />}
      </div>
      <ul className="flex flex-col gap-0.5 max-md:hidden">
        {PLACES.slice(0, 2).map(({ in: where, icon }) => (
          <Place
            key={where}
            icon={icon}
            label={t(`place.${where}`)}
            isCurrent={place.in === where}
            onPress={() => onPlace({ in: where })}
            {...(where === "loose" && mayWrite && { drop: (what) => props.onDrop(what, null) })}
          />
        ))}
        <li className="mt-3 mb-1 flex items-center justify-between ps-2 text-xs font-medium text-faint">
          {t("folders")}
          {mayWrite && (
            <IconButton label={t("newFolder")} size="small" onPress={() => onWish({ act: "create", parent: null })}>
              <FolderPlus aria-hidden />
            </IconButton>
          )}
        </li>
        {rows.map((row) => (
          <Place
            key={row.id}
            icon={Folder}
            label={row.name}
            count={row.count}
            depth={row.depth}
            isCurrent={place.in === "folder" && place.id === row.id}
            onPress={() => onPlace({ in: "folder", id: row.id })}
            {...(mayWrite && { folder: row, menu: <FolderMenu folder={row} onWish={onWish} /> })}
            {...(mayWrite && { drop: (what) => props.onDrop(what, row.id) })}
          />
        ))}
        {rows.length === 0 && mayWrite && (
          <li>
            <Button tone="quiet" size="small" onPress={() => onWish({ act: "create", parent: null })}>
              {t("newFolder")}
            </Button>
          </li>
        )}
        <li aria-hidden className="my-2 border-t border-line" />
        <Place
          icon={Trash2}
          label={t("place.trash")}
          isCurrent={place.in === "trash"}
          onPress={() => onPlace({ in: "trash" })}
          {...(mayWrite && { drop: (what) => "assets" in what && props.onTrash(what.assets) })}
        />
      </ul>
    </nav>
  );
}

function placeOf(key: string): MediaPlace {
  if (key.startsWith("folder-")) return { in: "folder", id: key.slice("folder-".length) };
  return { in: key === "trash" || key === "loose" ? key : "all" };
}

interface PlaceProps {
  icon: LucideIcon;
  label: string;
  count?: number;
  depth?: number;
  isCurrent: boolean;
  onPress(): void;
  folder?: FolderRow;
  menu?: React.ReactNode;
  drop?(what: { assets: string[] } | { folder: string }): void;
}

const INDENTS = ["ps-2", "ps-5", "ps-8", "ps-11", "ps-14"] as const;

function Place({ icon: Icon, label, count, depth = 0, isCurrent, onPress, folder, menu, drop }: PlaceProps) {
  const [over, setOver] = useState(false);
  const takes = ({ dataTransfer }: DragEvent) =>
    drop !== undefined && dataTransfer.types.some((type) => type === DRAGGED_ASSETS || type === DRAGGED_FOLDER);
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const dragged = event.dataTransfer.getData(DRAGGED_FOLDER);
    const assets = event.dataTransfer.getData(DRAGGED_ASSETS);
    if (dragged && dragged !== folder?.id) drop?.({ folder: dragged });
    else if (assets) drop?.({ assets: JSON.parse(assets) as string[] });
  };
  return (
    <li
      className={cx(
        "group flex items-center rounded-sm pe-1",
        isCurrent ? "bg-accent-3 text-accent-11" : "hover:bg-hover",
        over && "outline-2 -outline-offset-2 outline-accent",
      )}
      draggable={folder !== undefined}
      onDragStart={(event) => folder && event.dataTransfer.setData(DRAGGED_FOLDER, folder.id)}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button
        type="button"
        aria-current={isCurrent ? "page" : undefined}
        onClick={onPress}
        className={cx("flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm pe-1 text-start", INDENTS[depth])}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {count !== undefined && count > 0 && <span className="text-xs text-faint tabular-nums">{count}</span>}
      </button>
      {menu && (
        <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 coarse:opacity-100">
          {menu}
        </span>
      )}
    </li>
  );
}

function FolderMenu({ folder, onWish }: { folder: MediaFolder; onWish(wish: FolderWish): void }) {
  const t = useWords(folderWords);
  const label = t("folderMenu", { name: folder.name });
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label} size="small">
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[
        {
          id: "folder",
          entries: [
            { id: "new", label: t("newFolder"), onAction: () => onWish({ act: "create", parent: folder.id }) },
            { id: "rename", label: t("renameFolder"), onAction: () => onWish({ act: "rename", folder }) },
            { id: "move", label: t("moveFolder"), onAction: () => onWish({ act: "move", folder }) },
            {
              id: "remove",
              label: t("removeFolder"),
              tone: "danger",
              onAction: () => onWish({ act: "remove", folder }),
            },
          ],
        },
      ]}
    />
  );
}
