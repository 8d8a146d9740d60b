import { ButtonLink } from "#app/ui/button.tsx";
import { useWords } from "../use-words.ts";
import { unfinishedMessages } from "./unfinished-messages.ts";

const ROOMS = { answers: "/admin/answers", unfinished: "/admin/answers/unfinished", results: "/admin/answers/results" };

/** The ways between what was sent, what was begun, and where people are lost. */
export function AnswerRooms({ current }: { current: keyof typeof ROOMS }) {
  const t = useWords(unfinishedMessages);
  return (Object.keys(ROOMS) as (keyof typeof ROOMS)[])
    .filter((room) => room !== current)
    .map((room) => (
      <ButtonLink key={room} href={ROOMS[room]}>
        {t(`room.${room}`)}
      </ButtonLink>
    ));
}

/** Where nothing was answered yet: the way to what asks. */
export function ToForms() {
  const t = useWords(unfinishedMessages);
  return (
    <ButtonLink tone="primary" href="/admin/pages?view=form">
      {t("toForms")}
    </ButtonLink>
  );
}
