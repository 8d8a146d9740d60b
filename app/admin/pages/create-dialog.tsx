import { useFetcher } from "@remix-run/react";
import { SquareDashed } from "lucide-react";
import { useEffect } from "react";
import { Button } from "react-aria-components";
import { Banner } from "#app/ui/banner.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { STARTERS, type Starter } from "#templates/starter/starters.ts";
import { useWords } from "../use-words.ts";
import { pageMessages } from "./messages.ts";
import { starterMessages } from "./starter-messages.ts";

export type Created = { ok: true; done: "created"; id: string } | { ok: false; code: string; message: string };

/** A gallery of what a page can begin with, each as it will look; goes on in the editor. */
export function CreateDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(pageMessages);
  const words = useWords(starterMessages);
  const fetcher = useFetcher<Created>();
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok) window.location.assign(`/admin/pages/${data.id}/edit`);
  }, [data]);
  const begin = (starter: Starter) =>
    fetcher.submit({ intent: "create", starter }, { method: "post", action: "/admin/pages?index" });
  return (
    <Dialog title={t("createTitle")} size="wide" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {data?.ok === false && <Banner tone="danger" title={data.message} live className="mb-4" />}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
        {STARTERS.map((starter) => (
          <li key={starter}>
            <Button
              isDisabled={fetcher.state !== "idle"}
              onPress={() => begin(starter)}
              className="flex h-full w-full flex-col overflow-hidden rounded-md border border-line bg-surface text-start transition-colors is-disabled:opacity-50 is-hovered:border-accent is-hovered:bg-accent-2"
            >
              <Preview starter={starter} />
              <span className="block p-3">
                <span className="block font-semibold">{words(`starter.${starter}`)}</span>
                <span className="block text-soft">{words(`starterText.${starter}`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** A picture of the page's first screen, made by `e2e/starter-pictures.ts`; what begins with nothing has none. */
function Preview({ starter }: { starter: Starter }) {
  const { locale } = useLocaleValue();
  if (starter === "blank") {
    return (
      <span className="grid aspect-[4/3] w-full place-items-center border-b border-line bg-canvas text-soft">
        <SquareDashed aria-hidden className="size-8" />
      </span>
    );
  }
  return (
    <img
      src={`/starters/${starter}-${locale}.webp`}
      alt=""
      width={480}
      height={360}
      loading="lazy"
      className="aspect-[4/3] w-full border-b border-line object-cover object-top"
    />
  );
}
