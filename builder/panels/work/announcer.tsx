import { useEffect, useRef, useSyncExternalStore } from "react";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { findNode, placeOf } from "#runtime/document/tree.ts";
import type { EditorSession, SessionEvent } from "../../session/session.ts";
import { nodeLabel, refusalText } from "../../words/block-words.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";

/** ms */
const ONCE_IN = 2_000;

/** Words for screen readers, kept apart from the editor: whoever speaks has nothing drawn anew. */
export interface Voice {
  say(text: string): void;
  said(): string;
  subscribe(listener: () => void): () => void;
}

export function createVoice(): Voice {
  let said = "";
  const listeners = new Set<() => void>();
  return {
    say(text) {
      // The same words twice would not be read twice: a space that is not heard makes them new.
      said = said === text ? `${text}\u00a0` : text;
      for (const listener of [...listeners]) listener();
    },
    said: () => said,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function Announcer({ voice }: { voice: Voice }) {
  const said = useSyncExternalStore(voice.subscribe, voice.said, voice.said);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

const SILENT = new Set(["assets", "props", "style", "meta", "rename", "motion", "when"]);

/**
 * Says what a command did, for people who do not see the canvas, and shows why one was refused, for everybody. Typing
 * says nothing: it would talk over itself.
 */
export function useAnnouncements(session: EditorSession, announce: (text: string) => void): void {
  const t = useWords(panelWords);
  const { locale } = useLocaleValue();
  const words = useRef({ t, locale });
  words.current = { t, locale };

  useEffect(() => {
    const nameOf = (id: string | undefined) => {
      const node = id === undefined ? undefined : findNode(session.state().doc.root, id);
      return node ? nodeLabel(session.registry, node, words.current.locale) : "";
    };
    const placeText = (id: string | undefined) => {
      const { root } = session.state().doc;
      const place = id === undefined ? undefined : placeOf(root, id);
      const parent = place && findNode(root, place.parent);
      if (!place || !parent) return "";
      const count = parent.slots?.[place.slot]?.length ?? 0;
      return words.current.t("said.place", { index: place.index + 1, count, parent: nameOf(parent.id) });
    };
    let told = { text: "", at: 0 };
    return session.watch((event: SessionEvent) => {
      const { t: say, locale: language } = words.current;
      if (event.kind === "refused") {
        const text = refusalText(event.refusal, session.registry, language);
        announce(text);
        // A control shows what it does not take beside itself; a place that does not take a block has no such spot.
        if (event.refusal.code !== "props.invalid" && event.refusal.code !== "meta.invalid") {
          // Whoever presses twice is told once.
          if (text !== told.text || Date.now() - told.at > ONCE_IN) showToast({ text, tone: "warning" });
          told = { text, at: Date.now() };
        }
        return;
      }
      if (event.kind === "undone" || event.kind === "redone") {
        announce(say(event.kind === "undone" ? "said.undone" : "said.redone"));
        return;
      }
      if (event.kind !== "done" || SILENT.has(event.command)) return;
      const [first] = event.selection;
      announce(say(`said.${event.command}` as "said.insert", { name: nameOf(first), place: placeText(first) }));
    });
  }, [session, announce]);
}
