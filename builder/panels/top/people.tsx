import { Avatar } from "#app/ui/avatar.tsx";
import { togetherWords } from "../../words/together.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";
import { personColor, useTogether } from "../work/use-together.ts";

const SHOWN = 4;

/** Who else is on this page; a press goes to the block they are in. */
export function People() {
  const t = useWords(togetherWords);
  const { session, canvas } = useEditor();
  const { people } = useTogether();
  if (people.length === 0) return null;
  return (
    <ul aria-label={t("people")} className="flex shrink-0 items-center -space-x-1.5 rtl:space-x-reverse">
      {people.slice(0, SHOWN).map(({ tab, user, name, node }) => {
        const words = t(node === null ? "isHere" : "goTo", { name });
        return (
          <li key={tab}>
            <button
              type="button"
              title={words}
              onClick={() => {
                if (node === null) return;
                session.select(node);
                canvas.current?.reveal(node);
              }}
              className="block rounded-full ring-2 ring-surface"
            >
              <Avatar name={name} color={personColor(user)} size="small" />
              <span className="sr-only">{words}</span>
            </button>
          </li>
        );
      })}
      {people.length > SHOWN && <li className="ps-3 text-sm text-soft">+{people.length - SHOWN}</li>}
    </ul>
  );
}
