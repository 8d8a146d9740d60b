import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { Compass, Lock } from "lucide-react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorState } from "#app/ui/error-state.tsx";
import { useWords } from "../use-words.ts";
import { shellMessages } from "./messages.ts";

/**
 * The code of the screen could not be fetched (no network; a newer version is served since). A browser asks for it once
 * a page, so that trying again is loading the page again. Each browser has words of its own for it.
 */
const isCodeMissing = (error: unknown) => error instanceof Error && /\bmodule\b/i.test(error.message);

/** What stands where a screen could not: gone, not yours, or broken. The error itself is in the log alone. */
export function ScreenError() {
  const t = useWords(shellMessages);
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const home = <ButtonLink href="/admin">{t("backHome")}</ButtonLink>;
  if (status === 404) {
    return (
      <EmptyState icon={Compass} title={t("notFoundTitle")} action={home}>
        {t("notFoundText")}
      </EmptyState>
    );
  }
  if (status === 403) {
    return (
      <EmptyState icon={Lock} title={t("forbiddenTitle")} action={home}>
        {t("forbiddenText")}
      </EmptyState>
    );
  }
  return (
    <ErrorState
      title={t("failedTitle")}
      action={
        <>
          {home}
          <Button tone="primary" onPress={isCodeMissing(error) ? () => window.location.reload() : revalidate}>
            {t("retry")}
          </Button>
        </>
      }
    >
      {t("failedText")}
    </ErrorState>
  );
}
