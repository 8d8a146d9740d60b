import { useFetcher, useLocation, useSearchParams } from "@remix-run/react";
import { Bookmark, Trash2, Users } from "lucide-react";
import { useId, useState } from "react";
import type { SavedView } from "#app/staff/types.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { viewMessages } from "./messages.ts";

export type ViewDone = "view" | "view-removed";

interface SavedViewsProps {
  views: readonly SavedView[];
  mayKeep: boolean;
}

/** Views of a list that somebody kept, to come back to, and the one that stands now, to be kept. */
export function SavedViews({ views, mayKeep }: SavedViewsProps) {
  const t = useWords(viewMessages);
  if (!mayKeep && views.length === 0) return null;
  return (
    <DialogTrigger>
      <Button aria-label={t("myViews")}>
        <Bookmark aria-hidden />
        <span className="max-sm:sr-only">{t("myViews")}</span>
      </Button>
      <Dialog title={t("myViews")} size="small">
        {(close) => <Views views={views} mayKeep={mayKeep} close={close} />}
      </Dialog>
    </DialogTrigger>
  );
}

function Views(props: SavedViewsProps & { close: () => void }) {
  const t = useWords(viewMessages);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const form = useId();
  const fetcher = useFetcher<Outcome<ViewDone>>();
  useOutcome(
    fetcher,
    (done) => t(done === "view" ? "doneView" : "doneRemoved"),
    () => setName(""),
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  return (
    <div className="flex flex-col gap-5">
      {props.views.length > 0 && (
        <ul className="flex flex-col">
          {props.views.map((view) => (
            <li key={view.id} className="flex min-h-10 items-center gap-2 border-b border-line last:border-0">
              <Link href={`${pathname}?${view.query}`} onPress={props.close} className="min-w-0 flex-1 truncate">
                {view.name}
              </Link>
              {view.shared && <Users role="img" aria-label={t("shareView")} className="size-4 text-soft" />}
              {props.mayKeep && (
                <IconButton
                  size="small"
                  label={t("removeView", { name: view.name })}
                  onPress={() => fetcher.submit({ intent: "view-remove", view: view.id }, { method: "post" })}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.mayKeep && (
        <fetcher.Form id={form} method="post" className="flex flex-col gap-3">
          <p className="text-soft">{t("saveViewText")}</p>
          {refused && !refused.pointer && <Banner tone="danger" title={refused.message} live />}
          <input type="hidden" name="intent" value="view" />
          <input type="hidden" name="query" value={search.toString()} />
          <TextField
            label={t("viewName")}
            name="name"
            value={name}
            onChange={setName}
            maxLength={60}
            autoComplete="off"
            error={refused?.pointer ? refused.message : undefined}
          />
          <Checkbox label={t("shareView")} name="shared" value="on" checked={shared} onChange={setShared} />
          <Button type="submit" tone="primary" isPending={fetcher.state !== "idle"} className="self-end">
            {t("keep")}
          </Button>
        </fetcher.Form>
      )}
    </div>
  );
}
