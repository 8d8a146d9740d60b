import { useState } from "react";
import type { CallOutcome } from "#app/commerce/orders/desk.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { workMessages } from "../work/messages.ts";
import { deskMessages } from "./messages.ts";
import { OUTCOME_KEYS } from "./outcomes.ts";
import type { DeskOrder } from "./types.ts";

const HOUR = 3_600_000;

/** Moments a buyer is usually called again, from now on the clock of who calls. */
const MOMENTS = {
  inTwoHours: () => new Date(Date.now() + 2 * HOUR),
  thisEvening: () => at(0, 18),
  tomorrow: () => at(1, 10),
  inThreeDays: () => at(3, 10),
};

function at(days: number, hour: number): Date {
  const moment = new Date();
  moment.setDate(moment.getDate() + days);
  moment.setHours(hour, 0, 0, 0);
  return moment;
}

/** Asks when to call again, or why the order ends, before it is written down. */
export function CallDialog(props: {
  order: DeskOrder;
  outcome: CallOutcome;
  isBusy: boolean;
  refusal: string | undefined;
  onClose: () => void;
  onSend: (details: { callAt?: number; note: string }) => void;
}) {
  const t = useWords(deskMessages);
  const work = useWords(workMessages);
  const { order, outcome, isBusy, onClose, onSend } = props;
  const isPostponed = OUTCOME_KEYS[outcome].asks === "when";
  const [note, setNote] = useState("");
  const [when, setWhen] = useState("");
  return (
    <Dialog
      role="alert"
      title={isPostponed ? t("postponeTitle", { name: order.name }) : t("endTitle", { number: order.number })}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{t("keep")}</Button>
          <Button
            type="submit"
            form="call"
            tone={isPostponed ? "primary" : "danger"}
            isPending={isBusy}
            isDisabled={isPostponed && when === ""}
          >
            {isPostponed ? t("save") : work(`outcome.${outcome}`)}
          </Button>
        </>
      }
    >
      <form
        id="call"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ note, ...(isPostponed && { callAt: new Date(when).getTime() }) });
        }}
      >
        {props.refusal && <Banner tone="danger" title={props.refusal} live />}
        {isPostponed ? (
          <>
            <div className="grid gap-2 sm:grid-cols-2">
              {(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])
                .filter((moment) => moment !== "thisEvening" || new Date().getHours() < 17)
                .map((moment) => (
                  <Button key={moment} onPress={() => onSend({ note, callAt: MOMENTS[moment]().getTime() })}>
                    {t(moment)}
                  </Button>
                ))}
            </div>
            <TextField label={t("otherTime")} type="datetime-local" dir="ltr" value={when} onChange={setWhen} />
          </>
        ) : (
          <p>{t("endText")}</p>
        )}
        <TextField
          label={isPostponed ? t("noteLabel") : t("reason")}
          value={note}
          onChange={setNote}
          maxLength={500}
          dir="auto"
          autoFocus={!isPostponed}
          optional
        />
      </form>
    </Dialog>
  );
}
