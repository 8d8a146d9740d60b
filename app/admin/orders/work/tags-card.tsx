import { useFetcher } from "@remix-run/react";
import { Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { workMessages } from "./messages.ts";

/** An order's tags: typed or picked from those in use, taken away by their cross. */
export function TagsCard(props: { tags: readonly string[]; known: readonly string[]; mayWrite: boolean }) {
  const t = useWords(workMessages);
  const fetcher = useFetcher<Outcome<"tagged">>();
  const [text, setText] = useState("");
  const list = useId();
  useOutcome(
    fetcher,
    () => t("doneTagged"),
    () => setText(""),
  );
  const send = (change: Record<string, string>) => fetcher.submit({ intent: "tag", ...change }, { method: "post" });
  if (!props.mayWrite && props.tags.length === 0) return null;
  return (
    <Card title={t("tags")}>
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-3" />}
      {props.tags.length > 0 && (
        <ul className="mb-3 flex flex-wrap gap-1.5">
          {props.tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex min-h-7 items-center gap-1 rounded-full bg-neutral-4 ps-3 pe-1 text-sm font-medium"
            >
              <bdi>{tag}</bdi>
              {props.mayWrite && (
                <IconButton label={t("removeTag", { tag })} size="small" onPress={() => send({ remove: tag })}>
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.mayWrite && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) send({ add: text });
          }}
        >
          <TextField
            label={t("addTag")}
            labelHidden
            placeholder={t("addTag")}
            value={text}
            onChange={setText}
            maxLength={40}
            autoComplete="off"
            list={list}
            className="min-w-0 flex-1"
          />
          <datalist id={list}>
            {props.known
              .filter((tag) => !props.tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
          <Button type="submit" isPending={fetcher.state !== "idle"} aria-label={t("addTag")}>
            <Plus aria-hidden />
          </Button>
        </form>
      )}
    </Card>
  );
}
