import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { useWords } from "../use-words.ts";
import { formTestMessages } from "./form-test-messages.ts";
import type { FormTestLine } from "./form-tests.server.ts";
import { PhaseBadge } from "./phase-badge.tsx";
import { TestFormDialog } from "./test-form-dialog.tsx";

/** What was tried with a form, and how it came out; and the way to try something. */
export function FormTestsCard(props: {
  form: { id: string; title: string };
  tests: FormTestLine[];
  mayWrite: boolean;
}) {
  const { form, tests, mayWrite } = props;
  const t = useWords(formTestMessages);
  const [isAsked, setAsked] = useState(false);
  return (
    <Card
      title={t("tests")}
      actions={
        mayWrite && (
          <Button onPress={() => setAsked(true)}>
            <FlaskConical aria-hidden />
            {t("test")}
          </Button>
        )
      }
    >
      {tests.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {tests.map(({ id, title, phase, verdict, winner, arms }) => (
          <li key={id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <Link href={`/admin/campaigns/${id}`} className="font-medium wrap-anywhere">
                {title}
              </Link>
              <PhaseBadge phase={phase} />
            </p>
            {phase === "draft" ? (
              <p className="text-soft">{t("draft")}</p>
            ) : (
              <Outcome {...{ id, verdict, winner, arms }} />
            )}
          </li>
        ))}
      </ul>
      <TestFormDialog form={isAsked ? form : undefined} onClose={() => setAsked(false)} />
    </Card>
  );
}

function Outcome({ id, verdict, winner, arms }: Pick<FormTestLine, "id" | "verdict" | "winner" | "arms">) {
  const t = useWords(formTestMessages);
  return (
    <>
      <p className="font-medium">{t(`verdict.${verdict}`, { name: winner })}</p>
      {arms.map((arm) => (
        <p key={arm.id} className="text-soft">
          {t("arm", { name: arm.name, sent: arm.sent, visitors: arm.visitors })}
        </p>
      ))}
      <p>
        <Link href={`/admin/campaigns/${id}/results`}>{t("results")}</Link>
      </p>
    </>
  );
}
