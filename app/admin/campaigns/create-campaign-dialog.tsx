import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { CAMPAIGN_STARTERS } from "#templates/starter/campaign-names.ts";
import type { Created } from "../pages/use-create.tsx";
import { useWords } from "../use-words.ts";
import { starterMessages } from "./starter-messages.ts";

/** What a campaign can begin with; goes on in the editor. */
export function CreateCampaignDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(starterMessages);
  const fetcher = useFetcher<Created>();
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) window.location.assign(`/admin/pages/${data.id}/edit`);
  }, [data]);
  return (
    <Dialog title={t("title")} size="wide" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {data?.ok === false && <Banner tone="danger" title={data.message} live className="mb-4" />}
      <ul className="grid gap-3 sm:grid-cols-2">
        {CAMPAIGN_STARTERS.map((starter) => (
          <li key={starter}>
            <Button
              isDisabled={fetcher.state !== "idle"}
              onPress={() =>
                fetcher.submit({ intent: "create", starter }, { method: "post", action: "/admin/campaigns?index" })
              }
              className="flex h-full w-full flex-col rounded-md border border-line bg-surface p-4 text-start transition-colors is-disabled:opacity-50 is-hovered:border-accent is-hovered:bg-accent-2"
            >
              <span className="font-semibold">{t(starter)}</span>
              <span className="text-soft">{t(`${starter}.text`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
