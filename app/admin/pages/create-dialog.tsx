import { SquareDashed } from "lucide-react";
import { Button } from "react-aria-components";
import { Dialog } from "#app/ui/dialog.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MOODS, type Mood, THEME_PRESETS } from "#blocks/contract/index.ts";
import { FORM_STARTERS } from "#templates/starter/form-names.ts";
import { STARTERS, type Starter } from "#templates/starter/starters.ts";
import { useWords } from "../use-words.ts";
import { formStarterMessages } from "./form-starter-messages.ts";
import { pageMessages } from "./messages.ts";
import { starterMessages } from "./starter-messages.ts";
import { useCreate } from "./use-create.tsx";
import { WritePage } from "./write-page.tsx";

const TILE =
  "flex h-full w-full flex-col overflow-hidden rounded-md border border-line bg-surface text-start transition-colors is-disabled:opacity-50 is-hovered:border-accent is-hovered:bg-accent-2";

/** A gallery of what a page can begin with, each as it will look; goes on in the editor. */
export function CreateDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void; canWrite: boolean }) {
  const t = useWords(pageMessages);
  const words = useWords(starterMessages);
  const { begin, busy, failed } = useCreate();
  return (
    <Dialog title={t("createTitle")} size="wide" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {failed}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
        {STARTERS.map((starter) => (
          <li key={starter}>
            <Button isDisabled={busy} onPress={() => begin({ intent: "create", starter })} className={TILE}>
              <Preview starter={starter} />
              <span className="block p-3">
                <span className="block font-semibold">{words(`starter.${starter}`)}</span>
                <span className="block text-soft">{words(`starterText.${starter}`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <WritePage canWrite={props.canWrite} />
    </Dialog>
  );
}

/** What a form can begin with. */
export function CreateFormDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(pageMessages);
  const words = useWords(formStarterMessages);
  const { begin, busy, failed } = useCreate();
  return (
    <Dialog title={t("createFormTitle")} size="wide" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {failed}
      <ul className="grid gap-3 sm:grid-cols-2">
        {FORM_STARTERS.map((starter) => (
          <li key={starter}>
            <Button isDisabled={busy} onPress={() => begin({ intent: "create-form", starter })} className={TILE}>
              <span className="block p-3">
                <span className="block font-semibold">{words(starter)}</span>
                <span className="block text-soft">{words(`${starter}.text`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The moods that a theme can begin with. */
export function CreateThemeDialog(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useWords(pageMessages);
  const { begin, busy, failed } = useCreate();
  return (
    <Dialog title={t("createThemeTitle")} isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {failed}
      <p className="pb-4 text-soft">{t("createThemeText")}</p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {MOODS.map((mood) => (
          <li key={mood}>
            <Button isDisabled={busy} onPress={() => begin({ intent: "create-theme", mood })} className={TILE}>
              <Swatches mood={mood} />
              <span className="block p-3 font-semibold">{t(`mood.${mood}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Swatches({ mood }: { mood: Mood }) {
  const { surface, text, accent, accentText, ink, tint } = THEME_PRESETS[mood];
  return (
    <span
      aria-hidden
      className="flex h-24 w-full flex-col justify-between border-b border-line p-3"
      style={{ backgroundColor: surface, color: text }}
    >
      <span className="text-2xl font-semibold">Aa</span>
      <span className="flex items-center gap-1.5">
        <span className="rounded-full px-2.5 py-0.5 text-sm" style={{ backgroundColor: accent, color: accentText }}>
          Aa
        </span>
        <span className="size-5 rounded-full" style={{ backgroundColor: tint }} />
        <span className="size-5 rounded-full" style={{ backgroundColor: ink }} />
      </span>
    </span>
  );
}

/** A picture of the page's first screen, made by `e2e/pictures.ts --gallery`; what begins with nothing has none. */
function Preview({ starter }: { starter: Starter }) {
  const { locale } = useLocaleValue();
  if (starter === "blank") {
    return (
      <span className="grid aspect-[4/3] w-full place-items-center border-b border-line bg-canvas text-soft">
        <SquareDashed aria-hidden className="size-8" />
      </span>
    );
  }
  return (
    <img
      src={`/starters/${starter}-${locale}.webp`}
      alt=""
      width={480}
      height={360}
      loading="lazy"
      className="aspect-[4/3] w-full border-b border-line object-cover object-top"
    />
  );
}
