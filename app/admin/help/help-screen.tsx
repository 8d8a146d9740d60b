import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWords } from "../use-words.ts";
import { helpMessages } from "./messages.ts";
import type { HelpTopic } from "./topics.ts";

/** Only what this person's role can do: an explanation of a closed door helps nobody. */
export function HelpScreen({ topics }: { topics: readonly HelpTopic[] }) {
  const t = useWords(helpMessages);
  return (
    <>
      <PageHeader title={t("title")} description={t("lead")} />
      <div className="grid max-w-190 gap-4">
        {topics.map(({ id, title, steps, href }) => (
          <div key={id} id={id} className="scroll-mt-20">
            <Card title={t(title)} actions={href && <ButtonLink href={href}>{t("open")}</ButtonLink>}>
              <ol className="grid list-decimal gap-2 ps-5 marker:text-faint">
                {steps.map((step) => (
                  <li key={step} className="max-w-[68ch] ps-1">
                    {t(step)}
                  </li>
                ))}
              </ol>
            </Card>
          </div>
        ))}
      </div>
    </>
  );
}
