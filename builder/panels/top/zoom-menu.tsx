import { ChevronDown } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";

const ZOOMS = [0.5, 0.75, 1] as const;
const percent = (zoom: number) => `${Math.round(zoom * 100)} %`;

/** How large the page is drawn; "fit" follows the room there is. */
export function ZoomMenu({ zoom, onZoom }: { zoom: "fit" | number; onZoom(zoom: "fit" | number): void }) {
  const t = useWords(shellWords);
  const shown = zoom === "fit" ? t("zoom.fit") : percent(zoom);
  return (
    <Menu
      label={t("zoom")}
      trigger={
        <Button tone="quiet" aria-label={`${t("zoom")} ${shown}`} className="px-2 tabular-nums max-xl:hidden">
          {shown}
          <ChevronDown aria-hidden />
        </Button>
      }
      groups={[
        {
          id: "zoom",
          selected: [String(zoom)],
          onSelect: ([next]) => next && onZoom(next === "fit" ? "fit" : Number(next)),
          entries: [
            { id: "fit", label: t("zoom.fit") },
            ...ZOOMS.map((each) => ({ id: String(each), label: percent(each) })),
          ],
        },
      ]}
    />
  );
}
