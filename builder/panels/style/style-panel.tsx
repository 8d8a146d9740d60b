import { RotateCcw } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { type Node, STYLE_PROPERTIES, type StyleName } from "#blocks/contract/index.ts";
import type { StylePatch } from "../../session/commands/set-style.ts";
import { styleWords } from "../../words/style.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { ColorChoice } from "../inspector/controls/color-control.tsx";
import { MotionField } from "./motion-field.tsx";
import { SpacingBox } from "./spacing-box.tsx";
import { DiffersMark, StyleField, useStyleField } from "./style-field.tsx";
import { namesIn, STYLE_GROUPS } from "./style-values.ts";

const SWATCHES: ReadonlySet<string> = new Set(["color", "background", "borderColor"]);

/** How the selected blocks look at the chosen width. Narrower widths keep what wider ones say until they say otherwise. */
export function StylePanel({ nodes }: { nodes: readonly Node[] }) {
  const t = useWords(styleWords);
  const { session } = useEditor();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const readOnly = useEditorState((state) => state.readOnly);
  const set = [...new Set(nodes.flatMap((node) => Object.keys(node.style?.[breakpoint] ?? {})))] as StyleName[];
  const resetAll = () =>
    void session.setStyle(
      Object.fromEntries(set.map((name) => [name, null])) as StylePatch,
      nodes.map((node) => node.id),
    );
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-sm bg-sunken px-3 py-2 text-sm text-soft">{t(`at.${breakpoint}`)}</p>
      {STYLE_GROUPS.map((group) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <h3 className="pb-2 font-semibold">{t(`group.${group}`)}</h3>
          {group === "spacing" ? (
            <SpacingBox nodes={nodes} />
          ) : (
            <div className="flex flex-col gap-1">
              {namesIn(group).map((name) =>
                SWATCHES.has(name) ? (
                  <Swatches key={name} nodes={nodes} name={name} />
                ) : (
                  <StyleField key={name} nodes={nodes} name={name} />
                ),
              )}
            </div>
          )}
        </section>
      ))}
      <MotionField nodes={nodes} />
      {set.length > 0 && !readOnly && (
        <Button size="small" onPress={resetAll} className="self-start">
          <RotateCcw aria-hidden />
          {t("resetAll")}
        </Button>
      )}
    </div>
  );
}

function Swatches({ nodes, name }: { nodes: readonly Node[]; name: StyleName }) {
  const t = useWords(styleWords);
  const { own, inherited, elsewhere, put, isReadOnly } = useStyleField(nodes, name);
  return (
    <div data-prop={`style.${name}`} className="flex items-start gap-1.5 pb-2">
      <ColorChoice
        label={t(name)}
        value={own ?? inherited}
        none={"none" in STYLE_PROPERTIES[name].values ? t("noColour") : undefined}
        onChange={put}
        isReadOnly={isReadOnly}
      />
      <span className="flex items-center gap-1.5">
        <DiffersMark own={own !== null} elsewhere={elsewhere} />
        {own !== null && !isReadOnly && (
          <IconButton label={t("reset", { name: t(name) })} size="small" className="size-7" onPress={() => put(null)}>
            <RotateCcw aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}
