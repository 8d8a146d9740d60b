import { CalendarClock, ChevronDown, X } from "lucide-react";
import { fromClock, toClock } from "#app/commerce/kernel/zone-time.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { inspectorWords } from "../../words/inspector.ts";
import { publishWords } from "../../words/publish.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

/** ISO 8601. */
export interface Plan {
  from?: string;
  until?: string;
}

/** From when, and until when, as the shop's clock shows it. */
export function ScheduleFields({ plan, onChange }: { plan: Plan; onChange(plan: Plan): void }) {
  const t = useWords(publishWords);
  const words = useWords(inspectorWords);
  const { facts } = useEditor();
  const put = (name: keyof Plan, at: string | null) => {
    const { [name]: _old, ...rest } = plan;
    onChange(at === null ? rest : { ...rest, [name]: at });
  };
  return (
    <details className="group rounded-sm border border-line px-3">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium">
        <CalendarClock aria-hidden className="size-4 text-soft" />
        <span className="flex-1">{t("schedule")}</span>
        <ChevronDown aria-hidden className="size-4 -rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90" />
      </summary>
      <div className="grid gap-3 pb-3 sm:grid-cols-2">
        {(["from", "until"] as const).map((name) => (
          <div key={name} className="flex items-end gap-1">
            <TextField
              type="datetime-local"
              dir="ltr"
              label={t(name === "from" ? "scheduleFrom" : "scheduleUntil")}
              value={plan[name] ? toClock(plan[name], facts.timeZone) : ""}
              onChange={(clock) => put(name, fromClock(clock, facts.timeZone))}
              className="flex-1"
            />
            {plan[name] && (
              <IconButton label={words("dateClear")} onPress={() => put(name, null)}>
                <X aria-hidden />
              </IconButton>
            )}
          </div>
        ))}
        <p className="text-sm text-soft sm:col-span-2">{t("scheduleHelp", { zone: facts.timeZone })}</p>
      </div>
    </details>
  );
}
