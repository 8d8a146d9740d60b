import { useFetcher } from "@remix-run/react";
import { Gift, type LucideIcon, PackageOpen, SquareDashed } from "lucide-react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { STARTERS, type Starter } from "#templates/starter/starters.ts";
import { useWords } from "../use-words.ts";
import { pageMessages } from "./messages.ts";

const ICONS: Record<Starter, LucideIcon> = { offer: PackageOpen, gifts: Gift, blank: SquareDashed };

export type Created = { ok: true; done: "created"; id: string } | { ok: false; code: string; message: string };

/** Begins a page from a starter, and goes on in the editor. */
export function CreateDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(pageMessages);
  const fetcher = useFetcher<Created>();
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) window.location.assign(`/admin/pages/${data.id}/edit`);
  }, [data]);
  return (
    <Dialog title={t("createTitle")} isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {data?.ok === false && <Banner tone="danger" title={data.message} live className="mb-4" />}
      <ul className="flex flex-col gap-2">
        {STARTERS.map((starter) => {
          const Icon = ICONS[starter];
          return (
            <li key={starter}>
              <Button
                isDisabled={fetcher.state !== "idle"}
                onPress={() =>
                  fetcher.submit({ intent: "create", starter }, { method: "post", action: "/admin/pages?index" })
                }
                className="flex w-full items-center gap-4 rounded-md border border-line bg-surface p-4 text-start transition-colors is-disabled:opacity-50 is-hovered:border-accent is-hovered:bg-accent-2"
              >
                <span className="grid size-11 shrink-0 place-items-center rounded-md bg-accent-3 text-accent-11">
                  <Icon aria-hidden className="size-5" />
                </span>
                <span>
                  <span className="block font-semibold">{t(`starter.${starter}`)}</span>
                  <span className="block text-soft">{t(`starterText.${starter}`)}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
