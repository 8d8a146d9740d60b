import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";

/** Asks before words that were not saved are left behind, by a link, by "back" or by closing the tab. */
export function LeaveGuard(props: {
  isDirty: boolean;
  /** The page is being left on purpose, after a save. */
  isLeaving: () => boolean;
  words: { title: string; text: string; leave: string; stay: string };
}) {
  const { isDirty, isLeaving, words } = props;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isLeaving() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!isLeaving()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty, isLeaving]);
  return (
    <Dialog
      role="alert"
      size="small"
      title={words.title}
      isOpen={blocker.state === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      footer={
        <>
          <Button onPress={() => blocker.reset?.()}>{words.stay}</Button>
          <Button tone="danger" onPress={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  );
}
