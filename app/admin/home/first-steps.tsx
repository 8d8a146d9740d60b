import { CircleCheck } from "lucide-react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { useWords } from "../use-words.ts";
import { homeMessages } from "./messages.ts";
import type { HomeData } from "./types.ts";

/** What a new shop does first; the next step is the one with the strong button. */
export function FirstSteps({ steps, shopHref }: { steps: NonNullable<HomeData["steps"]>; shopHref: string }) {
  const t = useWords(homeMessages);
  const list = [
    { key: "Products", done: steps.products, href: "/admin/products", external: false },
    { key: "Page", done: steps.pages, href: "/admin/pages", external: false },
    { key: "Share", done: false, href: shopHref, external: true },
  ] as const;
  const next = list.findIndex((step) => !step.done);
  return (
    <Card flush>
      <h2 className="px-6 pt-6 pb-2 text-xl font-semibold text-balance max-sm:px-4">{t("stepsTitle")}</h2>
      <ol>
        {list.map((step, index) => (
          <li
            key={step.key}
            className="flex flex-wrap items-center gap-4 border-t border-line px-6 py-5 first:border-0 max-sm:px-4"
          >
            <span
              className={cx(
                "grid size-9 shrink-0 place-items-center rounded-full font-semibold",
                step.done ? "bg-green-3 text-green-11" : "bg-accent-3 text-accent-11",
              )}
            >
              {step.done ? <CircleCheck className="size-5" aria-label={t("stepDone")} /> : index + 1}
            </span>
            <div className="min-w-48 flex-1">
              <h3 className={cx("font-semibold", step.done && "text-soft")}>{t(`step${step.key}`)}</h3>
              <p className="text-soft">{t(`step${step.key}Text`)}</p>
            </div>
            {!step.done && (
              <ButtonLink
                href={step.href}
                tone={index === next ? "primary" : "secondary"}
                {...(step.external && { target: "_blank" })}
              >
                {t(`step${step.key}Action`)}
              </ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
