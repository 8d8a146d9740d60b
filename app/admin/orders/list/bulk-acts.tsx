import type { FetcherWithComponents } from "@remix-run/react";
import { useSearchParams } from "@remix-run/react";
import { Ban, ChevronDown, CircleCheck, PhoneCall, Printer, Tag, UserRound } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Menu, type MenuGroup } from "#app/ui/menu.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { orderMessages } from "../messages.ts";
import { DELIVERY_LOOKS } from "../states.ts";
import { listMessages } from "./messages.ts";
import type { FilterChoices, ListOutcome } from "./types.ts";

/** Data table: acts that ask for something first. */
const ASKS = {
  cancel: { title: "cancelTitle", label: "reason", field: "reason", act: "cancelOrders" },
  tag: { title: "tagTitle", label: "tagLabel", field: "tag", act: "keep" },
  assign: { title: "assignTitle", label: "agent", field: "agent", act: "give" },
} as const;

const MOVES = ["packed", "shipped", "delivered", "refused", "returned"] as const;

/** What can be done to the chosen orders, or to all that the filter holds. */
export function BulkActs(props: {
  ids: readonly string[];
  fetcher: FetcherWithComponents<ListOutcome>;
  clear: () => void;
  /** Who can take care of orders. */
  agents: FilterChoices["agent"];
}) {
  const { ids, fetcher, clear, agents } = props;
  const t = useWords(listMessages);
  const orders = useWords(orderMessages);
  const [search] = useSearchParams();
  const [asking, ask] = useState<{ intent: keyof typeof ASKS; all: boolean }>();
  const [text, setText] = useState("");
  const [agent, setAgent] = useState(agents[0]?.value ?? "");
  const shown = asking?.intent ?? "cancel";
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
        {
          id: "assign",
          label: t("assign"),
          icon: <UserRound aria-hidden />,
          onAction: () => ask({ intent: "assign", all }),
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
              { id: "labels", label: t("labels"), href: print("labels") },
              { id: "calls", label: t("calls"), href: print("calls") },
            ],
          },
        ]}
      />
      <Menu label={t("allMatching")} placement="top" trigger={trigger(t("allMatching"))} groups={groups(true)} />
      <Dialog
        role="alert"
        size="small"
        title={t(ASKS[shown].title)}
        isOpen={asking !== undefined}
        onOpenChange={(open) => !open && ask(undefined)}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              tone={shown === "cancel" ? "danger" : "primary"}
              isDisabled={shown === "tag" && text.trim() === ""}
              onPress={() => {
                if (!asking) return;
                send({ intent: asking.intent, [ASKS[shown].field]: shown === "assign" ? agent : text }, asking.all);
                setText("");
              }}
            >
              {t(ASKS[shown].act)}
            </Button>
          </>
        )}
      >
        <div className="flex flex-col gap-4">
          {asking?.all && <p className="font-medium">{t("allMatching")}</p>}
          {shown === "cancel" && <p>{t("cancelText")}</p>}
          {shown === "assign" ? (
            <Select
              label={t("agent")}
              value={agent}
              onChange={setAgent}
              choices={[{ value: "", label: t("agent.none") }, ...agents]}
            />
          ) : (
            <TextField
              label={t(ASKS[shown].label)}
              value={text}
              onChange={setText}
              maxLength={shown === "tag" ? 40 : 500}
              autoFocus
              autoComplete="off"
            />
          )}
        </div>
      </Dialog>
    </>
  );
}
