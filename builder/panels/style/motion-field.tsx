import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Motion, Node } from "#blocks/contract/index.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

const EFFECTS = ["none", "fade", "rise", "zoom"] as const;

/** How a block enters the page. Those who asked for less motion see it standing. */
export function MotionField({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(styleWords);
  const { session } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const motion = nodes[0]?.motion;
  const ids = nodes.map((node) => node.id);
  const put = (next: Motion | null) => void session.setMotion(next, ids);
  return (
    <section aria-label={t("motion")} className="flex flex-col gap-3">
      <h3 className="font-semibold">{t("motion")}</h3>
      <Select
        label={t("motion")}
        labelHidden
        isDisabled={readOnly}
        value={motion?.enter ?? "none"}
        choices={EFFECTS.map((value) => ({ value, label: t(`motion.${value}`) }))}
        onChange={(enter) => put(enter === "none" ? null : { ...motion, enter })}
      />
      {motion && (
        <NumberField
          label={t("motionDelay")}
          unit="ms"
          value={motion.delay ?? 0}
          minValue={0}
          maxValue={2_000}
          step={50}
          onChange={(delay) => {
            if (!Number.isNaN(delay)) put(delay === 0 ? { enter: motion.enter } : { ...motion, delay });
          }}
          isReadOnly={readOnly}
        />
      )}
    </section>
  );
}
