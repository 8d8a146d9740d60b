import { Trash2 } from "lucide-react";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../../use-words.ts";
import { editMessages } from "./messages.ts";
import type { DraftFee } from "./types.ts";

/** What the form added to the price: what was asked for and is not wanted any more is taken off. */
export function FeesCard(props: {
  /** Those that the order has. */
  fees: readonly DraftFee[];
  kept: readonly string[];
  onChange: (kept: string[]) => void;
  errorAt: (pointer: string) => string | undefined;
}) {
  const { fees, kept, onChange, errorAt } = props;
  const t = useWords(editMessages);
  const left = fees.filter(({ code }) => kept.includes(code));
  const wrong = ["/fees", ...fees.map((_, index) => `/fees/${index}`)].map(errorAt).find((words) => words);
  return (
    <Card title={t("fees")}>
      {left.length === 0 && <p className="text-soft">{t("noFees")}</p>}
      <ul className="flex flex-col gap-2">
        {left.map(({ code, name, amount }) => (
          <li key={code} className="flex items-center gap-3">
            <span className="min-w-0 grow wrap-anywhere">{name || code}</span>
            <MoneyText value={amount} />
            <IconButton
              label={t("remove", { title: name || code })}
              onPress={() => onChange(kept.filter((each) => each !== code))}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {wrong && (
        <p role="alert" className="mt-2 text-sm text-red-11">
          {wrong}
        </p>
      )}
    </Card>
  );
}
