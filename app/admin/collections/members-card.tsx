import { useFetcher } from "@remix-run/react";
import { Plus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { SortableList } from "#app/ui/sortable-list.tsx";
import { Picture } from "../picture.tsx";
import type { CollectionWords } from "./rule-editor.tsx";
import type { Member } from "./types.ts";

const PAUSE = 250;

/** Products picked by hand: found, put on the shelf, brought into order. */
export function Members(props: { members: Member[]; onChange: (members: Member[]) => void; t: CollectionWords }) {
  const { members, onChange, t } = props;
  return (
    <div className="flex flex-col gap-4">
      <MemberSearch
        taken={new Set(members.map(({ id }) => id))}
        onPick={(member) => onChange([...members, member])}
        t={t}
      />
      {members.length === 0 ? (
        <p className="text-soft">{t("noMembers")}</p>
      ) : (
        <SortableList
          label={t("order")}
          items={members}
          idOf={(member) => member.id}
          nameOf={(member) => member.title}
          onReorder={onChange}
          className="flex flex-col"
          itemClassName="flex items-center gap-2 border-b border-line bg-surface py-1.5 last:border-0"
        >
          {(member, handle) => (
            <>
              {handle}
              <Picture src={member.image} />
              <span className="min-w-0 flex-1 truncate">{member.title || t("untitled")}</span>
              <IconButton
                label={t("removeMember", { name: member.title })}
                size="small"
                onPress={() => onChange(members.filter(({ id }) => id !== member.id))}
              >
                <X aria-hidden />
              </IconButton>
            </>
          )}
        </SortableList>
      )}
    </div>
  );
}

/** Finds products as one types; those that are taken already are left out. */
export function MemberSearch(props: {
  taken: ReadonlySet<string>;
  onPick: (member: Member) => void;
  t: CollectionWords;
}) {
  const { taken, t } = props;
  const fetcher = useFetcher<{ found: Member[] }>();
  const [text, setText] = useState("");
  const { submit } = fetcher;
  const first = useRef(true);
  useEffect(() => {
    if (first.current && text === "") return;
    first.current = false;
    const timer = setTimeout(() => {
      submit(JSON.stringify({ intent: "search", q: text }), {
        ...{ method: "post", encType: "application/json", action: "/admin/collections" },
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, submit]);
  const found = text === "" ? [] : (fetcher.data?.found ?? []).filter(({ id }) => !taken.has(id));
  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t("find")} placeholder={t("findHint")} value={text} onChange={setText} />
      {found.length > 0 && (
        <ul className="flex flex-col rounded-md border border-line">
          {found.map((member) => (
            <li key={member.id} className="flex items-center gap-2 border-b border-line px-2 py-1.5 last:border-0">
              <Picture src={member.image} />
              <span className="min-w-0 flex-1 truncate">{member.title || t("untitled")}</span>
              <Button
                size="small"
                aria-label={t("addMember", { name: member.title })}
                onPress={() => props.onPick(member)}
              >
                <Plus aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
