import { type ComponentType, lazy, Suspense } from "react";
import type { FormRule, PropKind, SubmitAction } from "#blocks/contract/index.ts";
import type { ControlProps } from "./control-props.ts";
import { BindableControl, isBindable } from "./controls/bindable-control.tsx";
import { AmountControl, DayControl, DaysControl, TimeControl, VariantsControl } from "./controls/campaign-controls.tsx";
import { ColorControl } from "./controls/color-control.tsx";
import { DateTimeControl } from "./controls/date-time-control.tsx";
import { EntityControl, FormControl, RefControl } from "./controls/entity-control.tsx";
import { HexControl } from "./controls/hex-control.tsx";
import { IconControl } from "./controls/icon-control.tsx";
import { ImageControl } from "./controls/image-control.tsx";
import { LinkControl } from "./controls/link-control.tsx";
import { ListControl } from "./controls/list-control.tsx";
import { LogicControl } from "./controls/logic-control.tsx";
import { RichTextControl } from "./controls/rich-text-control.tsx";
import {
  ChoiceControl,
  NumberControl,
  PlainControl,
  ToggleControl,
  ValueControl,
} from "./controls/simple-controls.tsx";
import { TextControl } from "./controls/text-control.tsx";
import { VideoControl } from "./controls/video-control.tsx";

/** Forms alone have rules: their editor is fetched with the first form. */
const Rules = lazy(() => import("./rules/rules-control.tsx").then(({ RulesControl }) => ({ default: RulesControl })));

function RulesControl(props: ControlProps<FormRule[]>) {
  return (
    <Suspense fallback={null}>
      <Rules {...props} />
    </Suspense>
  );
}

const Actions = lazy(() =>
  import("./actions/actions-control.tsx").then(({ ActionsControl }) => ({ default: ActionsControl })),
);

function ActionsControl(props: ControlProps<readonly SubmitAction[]>) {
  return (
    <Suspense fallback={null}>
      <Actions {...props} />
    </Suspense>
  );
}

/** One control per kind of prop: a new kind does not compile until it has one. The schema guards each value's shape. */
const CONTROLS = {
  text: TextControl,
  "rich-text": RichTextControl,
  plain: PlainControl,
  number: NumberControl,
  toggle: ToggleControl,
  choice: ChoiceControl,
  color: ColorControl,
  hex: HexControl,
  image: ImageControl,
  video: VideoControl,
  link: LinkControl,
  icon: IconControl,
  product: RefControl,
  collection: RefControl,
  form: FormControl,
  section: EntityControl,
  page: EntityControl,
  offer: EntityControl,
  "date-time": DateTimeControl,
  amount: AmountControl,
  days: DaysControl,
  time: TimeControl,
  day: DayControl,
  variants: VariantsControl,
  value: ValueControl,
  logic: LogicControl,
  rules: RulesControl,
  actions: ActionsControl,
  list: ListControl,
} as Readonly<Record<PropKind, ComponentType<ControlProps>>>;

export function PropField(props: ControlProps) {
  const Control = CONTROLS[props.prop.kind];
  return (
    <div data-prop={props.path}>
      {isBindable(props.prop) ? <BindableControl {...props} control={Control} /> : <Control {...props} />}
    </div>
  );
}
