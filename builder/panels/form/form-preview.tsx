import { RotateCcw } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { directionOf, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { Button } from "#app/ui/button.tsx";
import type { FormDoc, PlaceView, QuestionsState } from "#blocks/contract/index.ts";
import { fileReference } from "#blocks/parts/file-reference.ts";
import type { CompiledForm } from "#runtime/forms/compile-form.ts";
import { formState } from "#runtime/forms/evaluate-form.ts";
import { formView, readSent, shownSteps } from "#runtime/forms/form-view.ts";
import { compileStyle } from "#runtime/render/compile-style.ts";
import { type RenderInput, roundFocal } from "#runtime/render/input.ts";
import { pageContext } from "#runtime/render/page-context.ts";
import { renders } from "#runtime/render/renders.ts";
import { shownTree } from "#runtime/render/shown-tree.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { themeOf } from "#runtime/theme/theme-of.ts";
import { createAnswers, type KnownAnswers } from "../../canvas/answers.ts";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { markOf, PreviewNode } from "./preview-node.tsx";
import { compiledForm, type Trial, trialContext, useTrial } from "./trial.ts";

/** px: the telephones most people hold. */
export const PHONE_WIDTH = 360;

/** The form as a telephone shows it, to be answered: what rules show, hide and calculate happens here as in the shop. */
export function FormPreview({ trial, tools }: { trial: Trial; tools?: ReactNode }) {
  const t = useWords(formWords);
  const locale = useEditorState((state) => state.locale);
  const [frame, setFrame] = useState<Document | null>(null);
  const { done, step, answers } = useTrial(trial);
  const isFresh = step === 0 && !done && Object.keys(answers).length === 0;
  return (
    <section aria-label={t("previewTitle")} className="flex min-h-0 flex-1 flex-col bg-neutral-3">
      <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-3 py-1">
        <p className="min-w-0 flex-1 text-sm leading-tight text-soft">{t("previewHelp")}</p>
        <Button size="small" tone="quiet" isDisabled={isFresh} onPress={() => trial.restart()}>
          <RotateCcw aria-hidden />
          {t("restart")}
        </Button>
        {tools}
      </div>
      <div className="flex min-h-0 flex-1 justify-center overflow-hidden p-3">
        <iframe
          title={t("previewTitle")}
          srcDoc="<!doctype html><title>·</title>"
          onLoad={({ currentTarget }) => setFrame(currentTarget.contentDocument)}
          className="h-full max-w-full rounded-md border border-line bg-surface shadow-mid"
          style={{ width: PHONE_WIDTH }}
        />
        {frame && createPortal(<Framed frame={frame} trial={trial} key={locale} />, frame.body)}
      </div>
    </section>
  );
}

/** What stands in the frame. Another language is another page. */
function Framed({ frame, trial }: { frame: Document; trial: Trial }) {
  const t = useWords(formWords);
  const { facts, session } = useEditor();
  const { registry } = session;
  const doc = useEditorState((state) => state.doc) as FormDoc;
  const locale = useEditorState((state) => state.locale);
  const active = useEditorState((state) => state.active);
  const trying = useTrial(trial);
  const input = useInput(doc);
  const compiled = compiledForm(doc, registry);
  const context = useMemo(() => trialContext(locale, facts), [locale, facts]);
  useDress(frame, doc);

  const place = usePlace(input.page.href(PLACES), doc.blocks);
  const view = useMemo(
    () => ({ ...formView(compiled, trying.answers, context, trying), ...(place && { place }) }),
    [compiled, context, trying, place],
  );
  const marks = useMemo(() => marksOf(compiled, view), [compiled, view]);
  const current = useRef({ compiled, view });
  current.current = { compiled, view };

  // Who turns to a question sees it.
  useEffect(() => {
    const unit = current.current.compiled.units.find(({ id }) => id === active);
    if (!unit) return;
    if (unit.step !== current.current.view.steps?.current) trial.set({ step: unit.step, done: false, checked: false });
    requestAnimationFrame(() =>
      frame.querySelector(`.n-${CSS.escape(unit.id)}`)?.scrollIntoView({ block: "nearest", behavior: "instant" }),
    );
  }, [active, frame, trial]);

  const follow = (form: HTMLFormElement) => {
    const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] => {
      if (typeof value === "string") return [[name, value]];
      return value.size > 0 ? [[name, fileReference({ id: "", ...factsOf(value) })]] : [];
    });
    const answers = readSent(compiled, entries, view.steps?.current ?? 0);
    trial.set({ answers });
    // A file that was chosen stands in the list of what is joined, as it does once a shop has it.
    for (const control of form.querySelectorAll<HTMLInputElement>("input[type=file]")) control.value = "";
    return answers;
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = follow(event.currentTarget);
    const { shown, evaluation } = formState(compiled, answers, context);
    const steps = shownSteps(compiled, shown);
    const at = steps.indexOf(view.steps?.current ?? 0);
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value === "back") return trial.set({ step: steps[Math.max(0, at - 1)] ?? 0, checked: false });
    const here = new Set(
      compiled.units.flatMap((unit) => (unit.step === steps[at] && unit.field ? [unit.field.name] : [])),
    );
    if (evaluation.errors.some(({ field }) => here.has(field))) return trial.set({ checked: true });
    const next = steps[at + 1];
    trial.set(next === undefined ? { done: true } : { step: next, checked: false });
    frame.defaultView?.scrollTo(0, 0);
  };

  if (trying.done) {
    const thanks = textIn(doc.root.props.thanks as LocalizedText | undefined, locale, facts.mainLocale);
    return (
      <main className="p-6 text-center">
        <p className="text-l font-semibold">{thanks || t("sent")}</p>
        <p className="text-s text-muted">{t("sentHelp")}</p>
      </main>
    );
  }
  return (
    <main className="p-4">
      <form key={trying.round} noValidate onInput={(event) => void follow(event.currentTarget)} onSubmit={send}>
        <PreviewNode node={shownTree(doc.root)} input={input} form={view} marks={marks} />
      </form>
    </main>
  );
}

const PLACES = "/checkout/places";

/** What an address is chosen from, where the form asks for one. Without an answer everything is typed. */
function usePlace(address: string, blocks: FormDoc["blocks"]): PlaceView | undefined {
  const { ports, facts } = useEditor();
  const [place, setPlace] = useState<PlaceView>();
  const isAsked = ["form.address", "form.place"].some((type) => Object.hasOwn(blocks, type));
  useEffect(() => {
    let isGone = false;
    if (isAsked) {
      ports.shop.places(`${address}?country=${facts.country}`).then(
        (found) => !isGone && setPlace(found),
        () => undefined,
      );
    }
    return () => {
      isGone = true;
    };
  }, [ports, facts.country, address, isAsked]);
  return place;
}

function factsOf({ name, type, size }: File) {
  return { name, type, size };
}

/** Everything the blocks need to be drawn: the same for all of them until the language or what the shop answers changes. */
function useInput(doc: FormDoc): RenderInput {
  const { session, ports, facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [, arrived] = useState(0);
  const [answers] = useState(() =>
    createAnswers({ registry: session.registry, shop: ports.shop, onArrival: () => arrived((count) => count + 1) }),
  );
  useEffect(() => void answers.sync(doc.root, locale), [answers, doc.root, locale]);
  const known: KnownAnswers = answers.known();
  const data = useSame(known.data);
  return useMemo(
    () => ({
      registry: session.registry,
      renders,
      page: pageContext({ ...facts, locale, now: Date.now(), languages: [] }),
      mainLocale: facts.mainLocale,
      data,
      scope: known.scope,
      links: known.links,
      imageView: (image, alt) => ({
        ...{ src: ports.media.url(image), alt, width: image.width, height: image.height, sources: [] },
        ...(image.focal && { focal: roundFocal(image.focal) }),
      }),
      mode: "shop",
      onError: (node, error) => console.error(`The block "${node.type}" cannot be shown`, error),
    }),
    [session, ports, facts, locale, data, known.scope, known.links],
  );
}

/** The map that was there before, where the new one says the same: each question asks anew at every edit. */
function useSame(data: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const kept = useRef(data);
  const isSame = data.size === kept.current.size && [...data].every(([key, value]) => kept.current.get(key) === value);
  if (!isSame) kept.current = data;
  return kept.current;
}

/** Stylesheets, theme, language and direction of the frame. */
function useDress(frame: Document, doc: FormDoc): void {
  const { facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  useEffect(() => {
    for (const href of facts.stylesheets) {
      const link = frame.createElement("link");
      Object.assign(link, { rel: "stylesheet", href });
      frame.head.append(link);
    }
  }, [frame, facts.stylesheets]);
  useEffect(() => {
    if (facts.trialScript === "") return;
    const script = frame.createElement("script");
    Object.assign(script, { type: "module", src: facts.trialScript });
    frame.head.append(script);
  }, [frame, facts.trialScript]);
  useEffect(() => {
    frame.documentElement.lang = locale;
    frame.documentElement.dir = directionOf(locale);
  }, [frame, locale]);
  useSheet(frame, compileTheme(themeOf(doc, facts.theme)));
  useSheet(
    frame,
    useMemo(() => compileStyle(doc.root), [doc.root]),
  );
}

function useSheet(frame: Document, css: string): void {
  const sheet = useRef<HTMLStyleElement | null>(null);
  useEffect(() => {
    const style = frame.createElement("style");
    sheet.current = style;
    frame.head.append(style);
    return () => style.remove();
  }, [frame]);
  useEffect(() => {
    if (sheet.current) sheet.current.textContent = css;
  }, [css]);
}

/** What each shown block hangs on beside itself: its answer, what is wrong with it. */
function marksOf({ units }: CompiledForm, view: QuestionsState): Map<string, string> {
  const shown = new Set(view.shown);
  const typed = Object.entries(view.answers ?? {});
  const rows = new Map<string, (readonly string[])[]>();
  for (const [key, values] of typed) {
    const name = key.replace(/\[.*\]$/s, "");
    rows.set(name, [...(rows.get(name) ?? []), values]);
  }
  return new Map(
    units.flatMap(({ id, field, set }): [string, string][] => {
      if (!shown.has(id)) return [];
      const name = field?.name ?? "";
      const answers = [own(view.answers, name), rows.get(name)];
      const error = Object.hasOwn(view.errors, name) ? view.errors[name] : "";
      return [[id, markOf([answers, error], set.length > 0 ? own(view.answers, name) : undefined)]];
    }),
  );
}
