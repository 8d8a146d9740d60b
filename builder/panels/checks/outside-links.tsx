import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import type { Checks } from "./use-checks.ts";

/** Asks other sites whether anything is at the addresses that the page leads to: only when somebody wishes it. */
export function OutsideLinks({ checked, askOutside }: Pick<Checks, "checked" | "askOutside">) {
  const t = useWords(checkWords);
  const [isAsking, setAsking] = useState(false);
  const count = checked?.outside.length ?? 0;
  if (count === 0) return null;
  const asked = checked?.asked ?? null;
  return (
    <section className="border-t border-line pt-3">
      <p className="pb-2 text-sm text-soft">{t("outsideText", { count })}</p>
      <Button
        isPending={isAsking}
        onPress={() => {
          setAsking(true);
          void askOutside().finally(() => setAsking(false));
        }}
      >
        <Link2 aria-hidden />
        {t(isAsking ? "outsideBusy" : "outside")}
      </Button>
      {asked !== null && !isAsking && (
        <p role="status" className="pt-2 text-sm text-soft">
          {t("outsideAsked", { asked, count })}
        </p>
      )}
    </section>
  );
}
