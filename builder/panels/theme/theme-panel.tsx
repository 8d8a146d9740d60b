import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { ThemeChoice, ThemeColor, ThemeNumber, ThemeTokens } from "#blocks/contract/index.ts";
import { tokensOf } from "#runtime/theme/theme-of.ts";
import { blockWord } from "../../words/block-words.ts";
import { themeWords } from "../../words/theme.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { PropFields } from "../inspector/prop-fields.tsx";
import { PageSettings } from "../page/page-settings.tsx";
import { ContrastList } from "./contrast-list.tsx";
import { PresetList } from "./preset-list.tsx";

type Token = ThemeColor | ThemeChoice | ThemeNumber;

/** What stands together in the panel; every token has its place. */
const GROUPS = {
  page: ["surface", "text", "muted", "line", "raised", "tint", "tintMuted"],
  action: ["accent", "accentText", "accentGround", "accentGroundText"],
  dark: ["ink", "inkText", "inkMuted", "inkRaised", "inkLine", "inkAccent", "inkAccentText"],
  signal: ["danger", "success"],
  type: [
    "displayFont",
    "bodyFont",
    "arabicFont",
    "typeScale",
    "headingWeight",
    "headingWeightArabic",
    "headingTracking",
    "headingCase",
  ],
  space: ["rhythm", "width"],
  shape: ["corners", "shadow", "buttonShape", "buttonCase", "buttonWeight"],
  picture: ["imageShape", "imageTone", "enter"],
} as const satisfies Record<string, readonly Token[]>;

/** Two colours that say the same follow each other until they are set apart: a brand's colour is changed once. */
const TWINS: Partial<Record<Token, ThemeColor>> = {
  accent: "accentGround",
  accentText: "accentGroundText",
  muted: "tintMuted",
};

/** Everything a theme says, with what is hard to read at the top. */
export function ThemePanel() {
  const t = useWords(themeWords);
  const { locale } = useLocaleValue();
  const { session } = useEditor();
  const doc = useEditorState((state) => state.doc);
  const readOnly = useEditorState((state) => state.readOnly);
  const theme = tokensOf(doc);
  const block = session.registry.get(doc.root.type);
  if (!theme || !block) return null;
  const word = (suffix: string) => blockWord(block, `prop.${suffix}`, locale);
  const put = (patch: Partial<ThemeTokens>) => session.setProps(doc.root.id, patch);
  return (
    <div className="flex flex-col gap-6">
      <ContrastList theme={theme} word={(role) => word(role) ?? role} put={put} isReadOnly={readOnly} />
      <PresetList theme={theme} put={put} isReadOnly={readOnly} />
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <section key={group} aria-label={t(`group.${group}`)}>
          <h3 className="pb-3 font-semibold">{t(`group.${group}`)}</h3>
          <PropFields
            props={Object.fromEntries(
              GROUPS[group].flatMap((name) => (block.props[name] ? [[name, block.props[name]]] : [])),
            )}
            values={doc.root.props}
            pathOf={(name) => name}
            word={word}
            commit={(name, value) => put(withTwin(theme, name as Token, value))}
            isReadOnly={readOnly}
          />
        </section>
      ))}
      <PageSettings />
    </div>
  );
}

function withTwin(theme: ThemeTokens, name: Token, value: unknown): Partial<ThemeTokens> {
  const twin = TWINS[name];
  return { [name]: value, ...(twin && theme[twin] === theme[name] && { [twin]: value }) };
}
