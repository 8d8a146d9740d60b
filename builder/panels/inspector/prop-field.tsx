import { type ComponentType, lazy, Suspense } from "react";
import type { Logic as LogicValue } from "#app/commerce/kernel/logic/types.ts";
import {
  type AnyProp,
  FIELD_NAME_PATTERN,
  type FormRule,
  type PropKind,
  type SubmitAction,
} from "#blocks/contract/index.ts";
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
import { MessagesControl } from "./controls/messages-control.tsx";
import { NameControl } from "./controls/name-control.tsx";
import { PatternControl } from "./controls/pattern-control.tsx";
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

/** Forms alone have rules and calculations: their editors are fetched with the first form. */
const Rules = lazy(() => import("./rules/rules-control.tsx").then(({ RulesControl }) => ({ default: RulesControl })));

const Logic = lazy(() => import("./controls/logic-control.tsx"));

function LogicControl(props: ControlProps<LogicValue>) {
  return (
    <Suspense fallback={null}>
      <Logic {...props} />
    </Suspense>
  );
}

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

const OWN = { name: NameControl, messages: MessagesControl } as unknown as Record<
  "name" | "messages",
  ComponentType<ControlProps>
>;

/** One control per kind of prop: a new kind does not compile until it has one. The schema guards each value's shape. */
const CONTROLS = {
  text: TextControl,
  "rich-text": RichTextControl,
  plain: PlainControl,
  pattern: PatternControl,
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

/** Names of answers, and the words for the rules they break, are said in ways of their own. */
function controlFor({ kind, schema, fields }: AnyProp): ComponentType<ControlProps> {
  if (kind === "plain" && (schema as { pattern?: string }).pattern === FIELD_NAME_PATTERN) return OWN.name;
  return kind === "list" && fields?.rule && fields.text ? OWN.messages : CONTROLS[kind];
}

export function PropField(props: ControlProps) {
  const Control = controlFor(props.prop);
  return (
    <div data-prop={props.path}>
      {isBindable(props.prop) ? <BindableControl {...props} control={Control} /> : <Control {...props} />}
    </div>
  );
}
