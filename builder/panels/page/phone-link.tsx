import { Copy, QrCode } from "lucide-react";
import { useState } from "react";
import { renderSVG } from "uqr";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { previewWords } from "../../words/preview.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

const HOURS = ["1", "72", "336"] as const;

/** A link for a real telephone, with a code to photograph; it shows this very version, and works for a while. */
export function PhoneLink() {
  const t = useWords(previewWords);
  const { ports, stored, autosave } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const as = useEditorState((state) => state.viewAs);
  const [isOpen, setOpen] = useState(false);
  const [hours, setHours] = useState<(typeof HOURS)[number]>("72");
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const make = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const options = { revision: autosave.revision(), locale, hours: Number(hours), as };
      const made = await ports.documents.previewLink(stored.id, options);
      if (made.ok) setLink(made.value);
      else setFailed(true);
    } catch {
      // Nobody answered: said below, and it can be asked again.
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        tone="quiet"
        onPress={() => {
          setLink(null);
          setOpen(true);
        }}
      >
        <QrCode aria-hidden />
        {t("phone")}
      </Button>
      <Dialog size="small" title={t("phone")} isOpen={isOpen} onOpenChange={setOpen}>
        <div className="flex flex-col gap-4">
          <p className="text-soft">{t("phoneHelp")}</p>
          {failed && <Banner tone="danger" live title={t("failed")} />}
          {link ? (
            <Link link={link} />
          ) : (
            <>
              <Select
                label={t("phoneHours")}
                value={hours}
                onChange={setHours}
                choices={HOURS.map((value) => ({ value, label: t(`phoneHours.${value}`) }))}
              />
              <Button tone="primary" isPending={busy} onPress={() => void make()} className="self-end">
                {t("phoneMake")}
              </Button>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}

function Link({ link }: { link: { url: string; expiresAt: string } }) {
  const t = useWords(previewWords);
  const code = `data:image/svg+xml,${encodeURIComponent(renderSVG(link.url, { border: 2 }))}`;
  const [before, after] = t("phoneUntil", { when: "\u0000" }).split("\u0000");
  return (
    <div className="flex flex-col items-center gap-3">
      <img src={code} alt={t("phoneQr")} className="size-56 rounded-sm border border-line bg-white" />
      <p className="text-sm text-soft">
        {before}
        <RelativeTime at={Date.parse(link.expiresAt)} />
        {after}
      </p>
      <div className="flex w-full items-end gap-2">
        <TextField label={t("phone")} labelHidden value={link.url} dir="ltr" isReadOnly className="flex-1" />
        <Button
          onPress={() => {
            void navigator.clipboard?.writeText(link.url).then(() => showToast({ text: t("phoneCopied") }));
          }}
        >
          <Copy aria-hidden />
          {t("phoneCopy")}
        </Button>
      </div>
    </div>
  );
}
