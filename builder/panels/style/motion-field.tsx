import { Play } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { ENTRANCES, HOVERS, type Motion, type Node } from "#blocks/contract/index.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

/** How a block comes and moves, shown on the canvas as it is chosen. Those who asked for less motion see it standing. */
export function MotionField({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(styleWords);
  const { session, canvas } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const motion = nodes[0]?.motion ?? {};
  const ids = nodes.map((node) => node.id);
  const play = () => canvas.current?.playMotion(ids);
  const put = (change: { [K in keyof Motion]?: Motion[K] | undefined }) => {
    session.setMotion(tidy({ ...motion, ...change }), ids);
    play();
  };
  const holdsBlocks = nodes.some((node) => Object.values(node.slots ?? {}).some((within) => within.length > 1));
  return (
    <section aria-label={t("motion")} className="flex flex-col gap-3">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 className="font-semibold">{t("motion")}</h3>
        {Object.keys(motion).length > 0 && (
          <Button size="small" tone="quiet" onPress={play}>
            <Play aria-hidden />
            {t("motionPlay")}
          </Button>
        )}
      </div>
      <Select
        label={t("motionEnter")}
        isDisabled={readOnly}
        value={motion.enter ?? "none"}
        choices={["none" as const, ...ENTRANCES].map((value) => ({ value, label: t(`motion.${value}`) }))}
        onChange={(enter) => put({ enter: enter === "none" ? undefined : enter })}
      />
      {motion.enter && (
        <>
          <Select
            label={t("motionOn")}
            isDisabled={readOnly}
            value={motion.on ?? "scroll"}
            choices={(["scroll", "load"] as const).map((value) => ({ value, label: t(`motionOn.${value}`) }))}
            onChange={(on) => put({ on: on === "load" ? on : undefined })}
          />
          <Milliseconds
            label={t("motionDelay")}
            value={motion.delay}
            most={2_000}
            onChange={(delay) => put({ delay })}
          />
          {holdsBlocks && (
            <Milliseconds
              label={t("motionStagger")}
              value={motion.stagger}
              most={500}
              onChange={(stagger) => put({ stagger })}
            />
          )}
        </>
      )}
      <Select
        label={t("motionHover")}
        isDisabled={readOnly}
        value={motion.hover ?? "none"}
        choices={["none" as const, ...HOVERS].map((value) => ({ value, label: t(`motionHover.${value}`) }))}
        onChange={(hover) => put({ hover: hover === "none" ? undefined : hover })}
      />
      <Switch
        label={t("motionDrift")}
        checked={motion.scroll === "drift"}
        isDisabled={readOnly}
        onChange={(drifts) => put({ scroll: drifts ? "drift" : undefined })}
        className="min-h-control items-center"
      />
    </section>
  );
}

interface MillisecondsProps {
  label: string;
  value: number | undefined;
  most: number;
  onChange(value: number | undefined): void;
}

function Milliseconds({ label, value = 0, most, onChange }: MillisecondsProps) {
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <NumberField
      label={label}
      unit="ms"
      value={value}
      minValue={0}
      maxValue={most}
      step={50}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next === 0 ? undefined : next);
      }}
      isReadOnly={readOnly}
    />
  );
}

/** Only what says something; null where nothing does. What belongs to an entrance goes with it. */
function tidy({
  enter,
  on,
  delay,
  stagger,
  hover,
  scroll,
}: { [K in keyof Motion]?: Motion[K] | undefined }): Motion | null {
  const next: Motion = {
    ...(enter && { enter, ...(on && { on }), ...(delay && { delay }), ...(stagger && { stagger }) }),
    ...(hover && { hover }),
    ...(scroll && { scroll }),
  };
  return Object.keys(next).length > 0 ? next : null;
}
