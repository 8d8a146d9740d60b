import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { AnswerLines } from "../answers/answer-lines.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import type { OrderView } from "./types.ts";

/** What the checkout's form asked beside the order. */
export function OrderAnswers({ answers }: Pick<OrderView, "answers">) {
  const t = useWords(orderMessages);
  return answers.map(({ id, form, lines }) => (
    <Card key={id} title={t("answers")} description={<bdi>{form}</bdi>}>
      <AnswerLines lines={lines} spaced />
      <p className="mt-4 text-sm">
        <Link href={`/admin/answers/${id}`}>{t("seeAnswer")}</Link>
      </p>
    </Card>
  ));
}
