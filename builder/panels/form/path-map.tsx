import { CircleCheck, Flag, TriangleAlert } from "lucide-react";
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { FormDoc } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { Finding } from "#runtime/forms/analyse-form.ts";
import { findingWords } from "#runtime/forms/finding-words.ts";
import { formWords } from "../../words/form.ts";
import { ruleWords } from "../../words/rules.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { FormFindings } from "../inspector/rules/form-findings.tsx";
import { logicWords } from "../inspector/rules/logic-words.ts";
import { useFormParts } from "../inspector/rules/rules-control.tsx";
import { type Leap, lanesOf } from "./path-lanes.ts";
import { wordsOf } from "./question-words.ts";
import { analysedForm, compiledForm } from "./trial.ts";

/** px: the gutter beside the steps in which leaps are drawn. */
const LANE = 14;
const MOST_LANES = 5;
const GUTTER = LANE * (MOST_LANES + 1);

interface Station {
  /** Of the step's node; "" for questions that stand in none. */
  id: string;
  title: string;
  questions: number;
  findings: { finding: Finding; about: string }[];
  isUnreachable: boolean;
  /** `words` say when: "" for always. */
  ways: { to: number; words: string }[];
}

/** The steps of the form as a map: every way from one to the next, and where a way leads nowhere. */
export default function PathMap({ onGo }: { onGo(id: string): void }) {
  const t = useWords(formWords);
  const rule = useWords(ruleWords);
  const { session } = useEditor();
  const stations = useStations();
  const leaps = stations.flatMap(({ ways }, from) => ways.map(({ to }) => ({ from, to })));
  const list = useRef<HTMLOListElement>(null);
  const heights = useHeights(list, stations.length + 1);
  const go = (id: string) => {
    if (id !== "") session.select(id);
    onGo(id);
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-3">
      <div className="relative mx-auto max-w-140" style={{ paddingInlineEnd: leaps.length > 0 ? GUTTER : 0 }}>
        <Leaps leaps={leaps} heights={heights} />
        <ol ref={list} aria-label={t("mapLabel")} className="flex flex-col gap-7">
          {stations.map((station, index) => (
            <li key={station.id} className="relative">
              <StationCard station={station} number={index + 1} onGo={go} nameOf={(to) => nameOf(stations, to, t)} />
              <Arrow />
            </li>
          ))}
          <li className="flex min-h-11 items-center justify-center gap-2 rounded-full bg-accent-9 px-4 font-semibold text-on-accent">
            <Flag aria-hidden className="size-4" />
            {t("mapEnd")}
          </li>
        </ol>
      </div>
      <div className="mx-auto mt-6 max-w-140">
        <FormFindings onGo={go} />
        <p className="pt-3 text-sm text-soft">{rule("mapHelp")}</p>
      </div>
    </div>
  );
}

function nameOf(stations: readonly Station[], index: number, t: (key: "mapEnd") => string): string {
  const station = stations[index];
  return station ? `${index + 1}. ${station.title}` : t("mapEnd");
}

interface CardProps {
  station: Station;
  number: number;
  onGo(id: string): void;
  nameOf(index: number): string;
}

function StationCard({ station, number, onGo, nameOf: name }: CardProps) {
  const t = useWords(formWords);
  const { locale } = useLocaleValue();
  const { findings, isUnreachable, ways } = station;
  return (
    <button
      type="button"
      onClick={() => onGo(station.id)}
      className={cx(
        "flex w-full flex-col gap-1 rounded-md border bg-surface px-3 py-2.5 text-start shadow-low hover:border-edge",
        findings.length > 0 ? "border-amber-9" : "border-line",
        isUnreachable && "border-dashed",
      )}
    >
      <span className="flex items-baseline gap-2">
        <span className="grid size-6 shrink-0 place-items-center self-center rounded-full bg-sunken text-sm font-semibold tabular-nums">
          {number}
        </span>
        <span className="min-w-0 flex-1 font-semibold wrap-anywhere">
          <bdi>{station.title}</bdi>
        </span>
        <span className="shrink-0 text-sm text-soft">{t("mapQuestions", { count: station.questions })}</span>
      </span>
      {ways.map(({ to, words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ways have no other name than their place.
        <span key={index} className="text-sm wrap-anywhere text-soft">
          {words === "" ? t("mapAlways") : t("mapIf", { words })}{" "}
          <bdi className="font-medium text-accent-11">{name(to)}</bdi>
        </span>
      ))}
      {findings.map(({ finding, about }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other name than their place.
        <span key={index} className="flex gap-1.5 text-sm text-amber-11">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            {about !== "" && (
              <>
                <bdi className="font-medium">{about}</bdi> ·{" "}
              </>
            )}
            {findingWords(finding, locale)}
          </span>
        </span>
      ))}
      {findings.length === 0 && (
        <span className="sr-only">
          <CircleCheck aria-hidden />
          {t("mapFine")}
        </span>
      )}
    </button>
  );
}

/** To the next one, in the room between two. */
function Arrow() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 28"
      className="absolute start-1/2 top-full h-7 w-3 -translate-x-1/2 rtl:translate-x-1/2"
    >
      <path d="M6 0V24M1.5 19L6 25L10.5 19" fill="none" stroke="var(--color-edge)" strokeWidth="1.5" />
    </svg>
  );
}

/** Leaps over steps, each in a lane beside them. Drawn from start to end; in Arabic the picture is turned around. */
function Leaps({ leaps, heights }: { leaps: readonly Leap[]; heights: readonly { top: number; height: number }[] }) {
  const end = heights.at(-1);
  if (leaps.length === 0 || !end) return null;
  const lanes = lanesOf(leaps);
  return (
    <svg
      aria-hidden="true"
      className="absolute end-0 top-0 rtl:-scale-x-100"
      width={GUTTER}
      height={end.top + end.height}
      viewBox={`0 0 ${GUTTER} ${end.top + end.height}`}
    >
      {leaps.map(({ from, to }, index) => {
        const [a, b] = [heights[from], heights[Math.min(to, heights.length - 1)]];
        if (!a || !b) return null;
        const x = LANE * (1 + Math.min(MOST_LANES - 1, lanes[index] ?? 0));
        const shift = ((index % 3) - 1) * 5;
        const [y, last] = [a.top + a.height / 2 + shift, b.top + b.height / 2 + shift];
        const bend = Math.sign(last - y) * 8;
        return (
          <g key={`${from} ${to} ${index.toString()}`} fill="none" stroke="var(--color-accent-9)" strokeWidth="1.75">
            <path
              d={`M0 ${y}H${x - 8}q8 0 8 ${bend}V${last - bend}q0 ${bend} -8 ${bend}H4`}
              strokeDasharray={to <= from ? "4 4" : undefined}
            />
            <path d={`M9 ${last - 5}L3 ${last}L9 ${last + 5}`} />
            <circle cx="1" cy={y} r="3" fill="var(--color-accent-9)" stroke="none" />
          </g>
        );
      })}
    </svg>
  );
}

/** Where each row of the map stands, as it is drawn. */
function useHeights(list: React.RefObject<HTMLOListElement | null>, count: number) {
  const [heights, setHeights] = useState<{ top: number; height: number }[]>([]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || count === 0) return;
    const measure = () =>
      setHeights(
        [...element.children].map((child) => {
          const { offsetTop, offsetHeight } = child as HTMLElement;
          return { top: offsetTop, height: offsetHeight };
        }),
      );
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list, count]);
  return heights;
}

/** The steps with their ways and what is wrong with them. */
function useStations(): Station[] {
  const t = useWords(formWords);
  const rule = useWords(ruleWords);
  const { session, facts } = useEditor();
  const { registry } = session;
  const form = useFormParts();
  const locale = useEditorState((state) => state.locale);
  const doc = useDeferredValue(useEditorState((state) => state.doc) as FormDoc);
  return useMemo(() => {
    const { findings, map } = analysedForm(doc, registry);
    const { units, steps } = compiledForm(doc, registry);
    const stepOf = new Map(units.map(({ id, step }) => [id, step]));
    const ordinals = new Map(map.steps.map((id, index) => [id, index]));
    const asked = (block: string | undefined) => {
      const node = block === undefined ? undefined : findNode(doc.root, block);
      return node ? wordsOf(node, (text) => textIn(text, locale, facts.mainLocale)) : "";
    };
    return steps.map(({ id }, index): Station => {
      const node = id === "" ? undefined : findNode(doc.root, id);
      const here = findings.filter(({ blocks }) => blocks.some((block) => stepOf.get(block) === index));
      const leaps = map.ways.filter(({ from, when }) => from === id && when !== null);
      return {
        id,
        title:
          (node && wordsOf(node, (text) => textIn(text, locale, facts.mainLocale))) ||
          t("stepNumber", { index: index + 1 }),
        questions: units.filter(({ step, field }) => step === index && field && !field.unseen).length,
        findings: here.map((finding) => ({ finding, about: asked(finding.blocks.find((each) => each !== id)) })),
        isUnreachable: here.some(({ kind }) => kind === "unreachable-step"),
        ways: leaps.map(({ to, when }) => ({
          to: to === null ? steps.length : (ordinals.get(to) ?? steps.length),
          words: when === true ? "" : logicWords(when, form, rule),
        })),
      };
    });
  }, [doc, registry, form, locale, facts.mainLocale, t, rule]);
}
