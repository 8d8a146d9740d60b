import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useWords } from "../use-words.ts";
import { shellMessages } from "./messages.ts";

/** Most pages arrive before the eye wants to know; a line that flashes each time would be noise. */
const PATIENCE = 180;

/** A thin line at the top while a page is on its way. */
export function LoadingLine() {
  const t = useWords(shellMessages);
  const busy = useNavigation().state !== "idle";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [busy]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {shown && (
        <>
          <span className="sr-only">{t("loading")}</span>
          <span className="block h-0.75 animate-shimmer bg-accent-4 bg-[linear-gradient(90deg,transparent,var(--accent-9),transparent)] bg-[length:60%_100%] bg-no-repeat" />
        </>
      )}
    </div>
  );
}
