import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { MediaAct, MediaDone, MediaFolder, MediaRefusal } from "../ports.ts";
import { folderWords } from "../words/folders.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import type { FolderWish } from "./folder-rail.tsx";
import { foldersToMoveTo, type folderTree } from "./folder-tree.ts";

type Act = (act: MediaAct) => Promise<MediaDone | MediaRefusal>;

const isRefusal = (answer: MediaDone | MediaRefusal): answer is MediaRefusal => "code" in answer;

/** Makes, renames, moves or removes a folder. What was typed stays while the server refuses it. */
export function FolderDialog(props: {
  wish: FolderWish | null;
  folders: readonly MediaFolder[];
  act: Act;
  onClose(): void;
}) {
  const { wish } = props;
  // A wish begins with its own fields.
  const key = wish ? `${wish.act}-${"folder" in wish ? wish.folder.id : wish.parent}` : "none";
  return wish && <Asking key={key} {...props} wish={wish} />;
}

function Asking({ wish, folders, act, onClose }: Parameters<typeof FolderDialog>[0] & { wish: FolderWish }) {
  const t = useWords(mediaWords);
  const folderText = useWords(folderWords);
  const folder = "folder" in wish ? wish.folder : null;
  const [name, setName] = useState(wish.act === "rename" ? wish.folder.name : "");
  const [parent, setParent] = useState(folder?.parent ?? "");
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const answer = await act(actOf(wish, name, parent));
    setBusy(false);
    if (isRefusal(answer)) setMessage(answer.message);
    else onClose();
  };
  const titles = {
    create: folderText("newFolder"),
    rename: folderText("renameFolder"),
    move: folderText("moveFolder"),
    remove: folderText("removeFolderTitle", { name: folder?.name ?? "" }),
  };
  const verbs = {
    create: folderText("create"),
    rename: t("save"),
    move: t("move"),
    remove: folderText("removeFolder"),
  };
  return (
    <Dialog
      title={titles[wish.act]}
      size="small"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button tone={wish.act === "remove" ? "danger" : "primary"} isPending={busy} onPress={() => void send()}>
            {verbs[wish.act]}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void send();
        }}
      >
        {message && <Banner tone="danger" title={message} live />}
        {(wish.act === "create" || wish.act === "rename") && (
          <TextField label={folderText("folderName")} value={name} onChange={setName} maxLength={80} autoFocus />
        )}
        {wish.act === "move" && folder && (
          <Select
            label={t("moveTo")}
            value={parent}
            onChange={setParent}
            choices={[
              { value: "", label: folderText("folderTop") },
              ...foldersToMoveTo(folders, folder.id).map((row) => ({ value: row.id, label: indented(row) })),
            ]}
          />
        )}
        {wish.act === "remove" && <p>{folderText("removeFolderText")}</p>}
      </form>
    </Dialog>
  );
}

function actOf(wish: FolderWish, name: string, parent: string): MediaAct {
  switch (wish.act) {
    case "create":
      return { intent: "folder.create", name, parent: wish.parent };
    case "rename":
      return { intent: "folder.change", id: wish.folder.id, name };
    case "move":
      return { intent: "folder.change", id: wish.folder.id, parent: parent || null };
    case "remove":
      return { intent: "folder.remove", id: wish.folder.id, keepContents: true };
  }
}

/** A folder as it stands in a list of choices: those within others further in. */
export function indented({ name, depth }: ReturnType<typeof folderTree>[number]): string {
  return `${"\u2003".repeat(depth)}${name}`;
}
