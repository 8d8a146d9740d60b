import { useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Proposal, Publication, PublishRefusal } from "../../ports.ts";
import { publishWords } from "../../words/publish.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

interface ProposalPanelProps {
  /** Why a page above the budget is published. */
  reason: string;
  /** What is said, and asked for, above this panel. */
  onTrouble(trouble: PublishRefusal): void;
  onPublication(publication: Publication | null): void;
}

/** Between who proposes and who publishes: what waits, what was sent back, and the word that goes with it. */
export function ProposalPanel({ reason, onTrouble, onPublication }: ProposalPanelProps) {
  const t = useWords(publishWords);
  const { ports, stored, autosave, facts, announce } = useEditor();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    // Without an answer the dialog stands as it does where nothing was proposed.
    ports.documents.proposal(stored.id).then(setProposal, () => undefined);
  }, [ports, stored.id]);

  const run = async (act: () => Promise<boolean>) => {
    setBusy(true);
    setProblem("");
    try {
      if (await act()) setNote("");
    } catch {
      // Nobody answered: the words stay, and it can be tried again.
      setProblem(t("publish.failed"));
    } finally {
      setBusy(false);
    }
  };
  const propose = () =>
    run(async () => {
      if (!(await autosave.flush())) {
        setProblem(t("unsaved"));
        return false;
      }
      const outcome = await ports.documents.propose(stored.id, autosave.revision(), note);
      if (!outcome.ok) {
        setProblem(t(`publish.${outcome.refusal.code}`, { message: "" }));
        return false;
      }
      setProposal(outcome.value);
      announce(t("proposed"));
      return true;
    });
  const decide = (accept: boolean) =>
    run(async () => {
      if (!proposal) return false;
      const outcome = await ports.documents.decide(stored.id, { proposal: proposal.id, accept, note, reason });
      if (!outcome.ok && outcome.refusal.code === "document.over_budget") {
        onTrouble(outcome.refusal);
        return false;
      }
      if (!outcome.ok) {
        setProblem(t(`publish.${outcome.refusal.code}`, { message: "" }));
        return false;
      }
      setProposal(null);
      onPublication(outcome.value);
      return true;
    });

  if (facts.mayPublish && proposal?.outcome !== "open") return null;
  return (
    <section className="flex flex-col gap-3 rounded-sm bg-sunken p-3">
      {problem && <Banner tone="danger" live title={problem} />}
      {proposal && <Said proposal={proposal} />}
      {!facts.mayPublish && <p className="text-soft">{t("proposeHelp")}</p>}
      <TextField
        label={t(facts.mayPublish ? "proposalAnswer" : "proposeNote")}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {facts.mayPublish ? (
          <>
            <Button isDisabled={busy} onPress={() => void decide(false)}>
              {t("proposalDecline")}
            </Button>
            <Button isPending={busy} onPress={() => void decide(true)}>
              {t("proposalAccept")}
            </Button>
          </>
        ) : (
          <Button tone="primary" isPending={busy} onPress={() => void propose()}>
            {t("propose")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Said({ proposal }: { proposal: Proposal }) {
  const t = useWords(publishWords);
  const { ports, stored, facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const { outcome, author, answer, decidedBy, note, createdAt, revision } = proposal;
  const title =
    outcome === "declined"
      ? t("proposalDeclined", { author: decidedBy })
      : facts.mayPublish
        ? t("proposalOpen", { author })
        : t("proposalWaits");
  const words = outcome === "declined" ? answer : note;
  return (
    <div>
      <p className="font-medium">
        <bdi>{title}</bdi> <RelativeTime at={Date.parse(createdAt)} className="font-normal text-soft" />
      </p>
      {words && <p className="whitespace-pre-wrap text-soft">{words}</p>}
      <a
        href={ports.documents.previewUrl(stored.id, { revision, locale })}
        target="_blank"
        rel="noreferrer"
        className="text-accent-11 underline underline-offset-3"
      >
        {t("proposalLook")}
      </a>
    </div>
  );
}
