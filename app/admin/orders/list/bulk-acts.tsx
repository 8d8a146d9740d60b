import type { FetcherWithComponents } from "@remix-run/react";
import { useSearchParams } from "@remix-run/react";
import { Ban, ChevronDown, CircleCheck, PhoneCall, Printer, Tag } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Menu, type MenuGroup } from "#app/ui/menu.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { DELIVERY_LOOKS } from "../states.ts";
import { listMessages } from "./messages.ts";
import type { ListOutcome } from "./types.ts";

const MOVES = ["packed", "shipped", "delivered", "refused", "returned"] as const;

/** What can be done to the chosen orders, or to all that the filter holds. */
export function BulkActs(props: {
  ids: readonly string[];
  fetcher: FetcherWithComponents<ListOutcome>;
  clear: () => void;
}) {
  const { ids, fetcher, clear } = props;
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const [search] = useSearchParams();
  const [asking, ask] = useState<{ intent: "cancel" | "tag"; all: boolean }>();
  const [text, setText] = useState("");
  const isBusy = fetcher.state !== "idle";
  const send = (fields: Record<string, string>, all = false) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...(all && { all: "on", query: search.toString() }) })) {
      form.set(name, value);
    }
    if (!all) for (const id of ids) form.append("id", id);
    fetcher.submit(form, { method: "post" });
    ask(undefined);
    clear();
  };
  const print = (kind: string) => `/admin/print/orders?kind=${kind}&${ids.map((id) => `id=${id}`).join("&")}`;
  const groups = (all: boolean): MenuGroup[] => [
    {
      id: "acts",
      entries: [
        ...(all
          ? [
              {
                id: "confirm",
                label: t("confirm"),
                icon: <PhoneCall aria-hidden />,
                onAction: () => send({ intent: "confirm" }, all),
              },
            ]
          : []),
        {
          id: "complete",
          label: t("complete"),
          icon: <CircleCheck aria-hidden />,
          onAction: () => send({ intent: "complete" }, all),
        },
        { id: "tag", label: t("addTag"), icon: <Tag aria-hidden />, onAction: () => ask({ intent: "tag", all }) },
        {
          id: "cancel",
          label: t("cancelOrders"),
          icon: <Ban aria-hidden />,
          tone: "danger",
          onAction: () => ask({ intent: "cancel", all }),
        },
      ],
    },
    {
      id: "moves",
      title: t("move"),
      entries: MOVES.map((to) => {
        const Icon = DELIVERY_LOOKS[to].icon;
        return {
          id: to,
          label: orders(`move.${to}`),
          icon: <Icon aria-hidden />,
          onAction: () => send({ intent: "move", to }, all),
        };
      }),
    },
  ];
  const trigger = (label: string) => (
    <Button size="small" isPending={isBusy}>
      {label}
      <ChevronDown aria-hidden />
    </Button>
  );
  return (
    <>
      <Button size="small" tone="primary" isPending={isBusy} onPress={() => send({ intent: "confirm" })}>
        <PhoneCall aria-hidden />
        {t("confirm")}
      </Button>
      <Menu label={t("actions")} placement="top" trigger={trigger(t("actions"))} groups={groups(false)} />
      <Menu
        label={t("print")}
        placement="top"
        trigger={
          <Button size="small">
            <Printer aria-hidden />
            {t("print")}
          </Button>
        }
        groups={[
          {
            id: "print",
            entries: [
              { id: "slips", label: t("slips"), href: print("slips") },
              { id: "calls", label: t("calls"), href: print("calls") },
            ],
          },
        ]}
      />
      <Menu label={t("allMatching")} placement="top" trigger={trigger(t("allMatching"))} groups={groups(true)} />
      <Dialog
        role="alert"
        size="small"
        title={asking?.intent === "tag" ? t("tagTitle") : t("cancelTitle")}
        isOpen={asking !== undefined}
        onOpenChange={(open) => !open && ask(undefined)}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              tone={asking?.intent === "tag" ? "primary" : "danger"}
              isDisabled={asking?.intent === "tag" && text.trim() === ""}
              onPress={() => {
                if (!asking) return;
                const field: Record<string, string> = asking.intent === "tag" ? { tag: text } : { reason: text };
                send({ intent: asking.intent, ...field }, asking.all);
                setText("");
              }}
            >
              {asking?.intent === "tag" ? t("keep") : t("cancelOrders")}
            </Button>
          </>
        )}
      >
        <div className="flex flex-col gap-4">
          {asking?.all && <p className="font-medium">{t("allMatching")}</p>}
          {asking?.intent === "cancel" && <p>{t("cancelText")}</p>}
          <TextField
            label={asking?.intent === "tag" ? t("tagLabel") : t("reason")}
            value={text}
            onChange={setText}
            maxLength={asking?.intent === "tag" ? 40 : 500}
            autoFocus
            autoComplete="off"
          />
        </div>
      </Dialog>
    </>
  );
}
