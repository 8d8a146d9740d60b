import type { CollectionRef, ProductRef } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useAbout } from "../../values/use-about.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { EntityPicker } from "./entity-picker.tsx";

const CURRENT = "current";

/** A product or a collection of the shop, or the one that the page is about. */
export function RefControl(props: ControlProps<ProductRef | CollectionRef | null>) {
  const t = useWords(inspectorWords);
  const { shown, change, error } = useCommitted(props.value, props.commit);
  const about = useAbout();
  const kind = props.prop.kind === "collection" ? "collection" : "product";
  const isCurrent = shown !== null && "current" in shown;
  const fixed =
    about[kind] || isCurrent
      ? [{ value: CURRENT, label: t(kind === "product" ? "currentProduct" : "currentCollection") }]
      : [];
  return (
    <EntityPicker
      kind={kind}
      label={props.label}
      value={shown === null ? null : isCurrent ? CURRENT : "id" in shown ? shown.id : null}
      fixed={fixed}
      onChange={(id) => change(id === null ? null : id === CURRENT ? { current: true } : { id })}
      error={error}
      isReadOnly={props.isReadOnly}
    />
  );
}

const OWN_FORM = "own";

/** A form document; none means the shop's own order form, or each there is. */
export function FormControl(props: ControlProps<string | null>) {
  const t = useWords(inspectorWords);
  const { shown, change, error } = useCommitted(props.value, props.commit);
  return (
    <EntityPicker
      kind="form"
      label={props.label}
      value={shown ?? OWN_FORM}
      fixed={[{ value: OWN_FORM, label: t(props.prop.ui.every ? "everyForm" : "shopForm") }]}
      onChange={(id) => change(id === OWN_FORM ? null : id)}
      error={error}
      isReadOnly={props.isReadOnly}
    />
  );
}

/** A section that pages share, a page, or an offer: what its prop is called. */
export function EntityControl(props: ControlProps<string | null>) {
  const { shown, change, error } = useCommitted(props.value, props.commit);
  return (
    <EntityPicker
      kind={props.prop.kind as "section" | "page" | "offer"}
      label={props.label}
      value={shown}
      onChange={change}
      error={error}
      isReadOnly={props.isReadOnly}
    />
  );
}
