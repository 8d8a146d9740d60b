import { ArrowLeft } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { checkWords } from "../../words/checks.ts";
import { useWords } from "../../words/use-words.ts";
import { Inspector, type InspectorProps } from "../inspector/inspector.tsx";

/** The block that a finding led to, on a phone. */
export default function CheckedBlock({ onBack, ...inspector }: InspectorProps & { onBack(): void }) {
  const t = useWords(checkWords);
  return (
    <div data-inspector className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="p-2">
        <Button tone="quiet" onPress={onBack}>
          <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
          {t("toChecks")}
        </Button>
      </div>
      <Inspector {...inspector} />
    </div>
  );
}
