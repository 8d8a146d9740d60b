import { CircleCheck, Info } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import type { FormDoc } from "#blocks/contract/index.ts";
import { checkoutObstacles } from "#runtime/forms/checkout-fit.ts";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

/** May people order with this form? Said of forms that ask for a phone or a town, with what is still missing. */
export function CheckoutNote() {
  const t = useWords(formWords);
  const { session } = useEditor();
  const doc = useDeferredValue(useEditorState((state) => state.doc) as FormDoc);
  const obstacles = useMemo(() => checkoutObstacles(doc, session.registry), [doc, session.registry]);
  // Who asks for neither asks something else.
  if (obstacles.length === 2) return null;
  if (obstacles.length === 0) {
    return (
      <p className="mb-4 flex gap-2 rounded-sm bg-sunken p-3 text-sm">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-green-11" />
        {t("checkoutFits")}
      </p>
    );
  }
  return (
    <div className="mb-4 flex gap-2 rounded-sm bg-sunken p-3 text-sm">
      <Info aria-hidden className="size-4 shrink-0 text-soft" />
      <div>
        <p>{t("checkoutNot")}</p>
        <ul className="list-disc ps-4 pt-1">
          {obstacles.map((code) => (
            <li key={code}>{t(`checkout.${code}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
