import { useLocation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { ConflictBanner } from "../conflict-banner.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** Why settings were not saved. Where somebody else was faster: theirs in another tab, or one's own in its place. */
export function SettingsTrouble({
  refused,
  onKeep,
}: {
  refused: (Outcome & { ok: false }) | undefined;
  onKeep: () => void;
}) {
  const t = useWords(settingsMessages);
  const { pathname, search } = useLocation();
  if (!refused) return null;
  if (refused.code !== "settings.conflict") return <Banner tone="danger" title={refused.message} live />;
  const words = { title: t("conflictTitle"), text: t("conflictText"), see: t("conflictSee"), keep: t("conflictKeep") };
  return <ConflictBanner words={words} href={`${pathname}${search}`} onKeep={onKeep} />;
}
