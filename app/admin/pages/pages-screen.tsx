import { useFetcher, useSearchParams } from "@remix-run/react";
import {
  Archive,
  ArchiveRestore,
  ClipboardList,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  FlaskConical,
  GitBranch,
  GitMerge,
  Globe,
  PanelsTopLeft,
  PencilLine,
  Plus,
  Upload,
} from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu, type MenuEntry } from "#app/ui/menu.tsx";
import { formTestMessages } from "../campaigns/form-test-messages.ts";
import { TestFormDialog } from "../campaigns/test-form-dialog.tsx";
import { AdminList } from "../list/admin-list.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { BranchDialog } from "./branch-dialog.tsx";
import { pageColumns } from "./columns.tsx";
import { CreateDialog, CreateFormDialog, CreateThemeDialog } from "./create-dialog.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { pageMessages } from "./messages.ts";
import type { PageRow } from "./types.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { type WaitingTemplateRow, WaitingTemplates } from "./waiting-templates.tsx";

export const PAGE_VIEWS = ["page", "section", "form", "theme", "proposed", "archived"] as const;
export type PageListView = (typeof PAGE_VIEWS)[number];

export interface PagesScreenProps {
  pages: PageRow[];
  view: PageListView;
  nextCursor: string | null;
  /** The shop has no document at all. */
  isEmpty: boolean;
  mayWrite: boolean;
  /** The shop has its pages approved: what was proposed has a view of its own. */
  approves: boolean;
  /** Templates that somebody proposed, in the view of what waits. */
  templates: readonly WaitingTemplateRow[];
  /** A language model is connected, that pages can be written by. */
  canWrite: boolean;
}

/** What is made in each view; a page where nothing is said. */
const CREATE: { [V in PageListView]?: "createTheme" | "createForm" } = { theme: "createTheme", form: "createForm" };
const DIALOGS: { [V in PageListView]?: typeof CreateDialog } = { theme: CreateThemeDialog, form: CreateFormDialog };

type Done = "duplicated" | "archived" | "unarchived";

export function PagesScreen(props: PagesScreenProps) {
  const { pages, view, nextCursor, isEmpty, mayWrite, approves, templates, canWrite } = props;
  const t = useWords(pageMessages);
  const [search] = useSearchParams();
  const isSearched = (search.get("q") ?? "") !== "";
  const [creating, setCreating] = useState(false);
  const Create = DIALOGS[view] ?? CreateDialog;
  const [importing, setImporting] = useState(false);
  const drop = useFileDrop(mayWrite, () => setImporting(true));
  const columns = useMemo(() => pageColumns(t, view), [t, view]);
  const fetcher = useFetcher<Outcome<Done>>();
  const [archiving, setArchiving] = useState<PageRow>();
  const [branching, setBranching] = useState<PageRow>();
  const [testing, setTesting] = useState<PageRow>();
  const act = (intent: string, id: string) => fetcher.submit({ intent, id }, { method: "post" });
  const last = useRef("");
  useOutcome(
    fetcher,
    (done) => t(`done.${done}`),
    undefined,
    (done) => {
      const id = last.current;
      return done === "archived" ? () => act("unarchive", id) : undefined;
    },
  );
  const actOnRow = (intent: string, page: PageRow) => {
    // What is in the shop leaves it: that is asked for, and only the rest is undone with a press.
    if (intent === "branch") return setBranching(page);
    if (intent === "test") return setTesting(page);
    if (intent === "archive" && page.state !== "draft") return setArchiving(page);
    last.current = page.id;
    act(intent, page.id);
  };
  const chips = PAGE_VIEWS.filter((id) => approves || id !== "proposed" || view === "proposed").map((id) => ({
    id,
    label: t(`view.${id}`),
  }));
  const create = mayWrite && (
    <Button tone="primary" onPress={() => setCreating(true)}>
      <Plus aria-hidden />
      {t(CREATE[view] ?? "create")}
    </Button>
  );
  const bring = mayWrite && (
    <Button onPress={() => setImporting(true)}>
      <Upload aria-hidden />
      {t("import")}
    </Button>
  );
  const begin = (
    <div className="flex flex-wrap justify-center gap-2">
      {create}
      {bring}
    </div>
  );
  return (
    <div {...drop.area}>
      <AdminList
        title={t("title")}
        primary={create}
        secondary={bring}
        empty={isEmpty ? { icon: PanelsTopLeft, ...firstOf(view, t), action: begin } : undefined}
        search={{ label: t("search"), placeholder: t(view === "form" ? "searchHintForm" : "searchHint") }}
        views={{ label: t("views"), current: view, chips }}
        viewParam={{ name: "view", first: "page" }}
        refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
        count={pages.length + templates.length}
        none={{
          ...noneOf(view, isSearched, t),
          clear: t("clearFilters"),
          action: !isSearched && CREATE[view] && create,
        }}
        shown={t(view === "form" ? "shownForms" : "shown", { count: pages.length })}
        nextCursor={nextCursor}
      >
        <WaitingTemplates rows={templates} />
        {pages.length > 0 && (
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={pages}
            rowId={(page) => page.id}
            rowName={(page) => page.branch ?? (page.title || t("untitled"))}
            bulk={(ids) => (
              <Button size="small" tone="quiet" onPress={() => download(ids)}>
                <Download aria-hidden />
                {t("export")}
              </Button>
            )}
            actions={(page) => <RowMenu {...{ page, mayWrite, t }} isForm={view === "form"} onAct={actOnRow} />}
          />
        )}
      </AdminList>
      <Create isOpen={creating} onOpenChange={setCreating} canWrite={canWrite} />
      <ImportDialog isOpen={importing} onOpenChange={setImporting} dropped={drop.file} />
      {drop.isOver && (
        <p className="pointer-events-none fixed inset-4 z-30 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-2 text-lg font-medium">
          {t("dropHere")}
        </p>
      )}
      <TestFormDialog form={testing} onClose={() => setTesting(undefined)} />
      <BranchDialog page={branching} onClose={() => setBranching(undefined)} />
      <Dialog
        role="alert"
        size="small"
        title={t("archiveTitle")}
        isOpen={archiving !== undefined}
        onOpenChange={(open) => !open && setArchiving(undefined)}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("keep")}</Button>
            <Button
              tone="danger"
              onPress={() => {
                if (archiving) act("archive", archiving.id);
                last.current = archiving?.id ?? "";
                close();
              }}
            >
              {t("archive")}
            </Button>
          </>
        )}
      >
        <p>{t("archiveText")}</p>
      </Dialog>
    </div>
  );
}

type PageWords = ReturnType<typeof useWords<keyof (typeof pageMessages)["fr"] & string>>;

/** What to begin with in a shop that has nothing drawn yet. */
function firstOf(view: PageListView, t: PageWords) {
  return CREATE[view] ? noneOf(view, false, t) : { title: t("emptyTitle"), text: t("emptyText") };
}

/** What an empty view is for; that a search found nothing. */
function noneOf(view: PageListView, isSearched: boolean, t: PageWords) {
  if (isSearched) return { title: t("noneTitle"), text: t("noneText") };
  if (view === "form") return { title: t("noFormTitle"), text: t("noFormText") };
  if (view === "theme") return { title: t("noThemeTitle"), text: t("noThemeText") };
  if (view === "proposed") return { title: t("noneProposedTitle"), text: t("noneProposedText") };
  return { title: t("noneTitle"), text: t("noneText") };
}

/** Pages with all that they show, as one file. */
function download(ids: readonly string[]): void {
  window.location.assign(`/admin/pages/export?ids=${ids.join(",")}`);
}

function RowMenu(props: {
  page: PageRow;
  mayWrite: boolean;
  isForm: boolean;
  onAct: (intent: string, page: PageRow) => void;
  t: ReturnType<typeof useWords<keyof (typeof pageMessages)["fr"] & string>>;
}) {
  const { page, mayWrite, isForm, onAct, t } = props;
  const test = useWords(formTestMessages);
  const label = t("actions", { name: page.branch ?? (page.title || t("untitled")) });
  const open = (href: string) => () => window.open(href, "_blank", "noopener");
  const entries: MenuEntry[] = [
    { id: "edit", label: t("edit"), icon: <PencilLine aria-hidden />, href: `/admin/pages/${page.id}/edit` },
  ];
  if (page.href) {
    entries.push({ id: "view", label: t("viewInShop"), icon: <ExternalLink aria-hidden />, onAction: open(page.href) });
  }
  entries.push({
    id: "export",
    label: t("export"),
    icon: <Download aria-hidden />,
    onAction: () => download([page.id]),
  });
  if (page.use) {
    const onAction = () => window.location.assign(`/admin/pages/site?id=${page.id}`);
    entries.push({ id: "site", label: t("exportSite"), icon: <Globe aria-hidden />, onAction });
  }
  if (isForm) {
    const href = `/admin/answers?form=${page.id}`;
    entries.push({ id: "answers", label: t("answers"), icon: <ClipboardList aria-hidden />, href });
  }
  if (isForm && mayWrite && page.branch === null) {
    const onAction = () => onAct("test", page);
    entries.push({ id: "test", label: test("test"), icon: <FlaskConical aria-hidden />, onAction });
  }
  if (mayWrite && page.branch !== null && page.state !== "archived") {
    // The merge asks what both changed: that is the editor's.
    const href = `/admin/pages/${page.id}/edit?merge`;
    entries.push({ id: "merge", label: t("merge"), icon: <GitMerge aria-hidden />, href });
  }
  if (mayWrite && page.state === "archived") {
    const onAction = () => onAct("unarchive", page);
    entries.push({ id: "unarchive", label: t("unarchive"), icon: <ArchiveRestore aria-hidden />, onAction });
  } else if (mayWrite) {
    if (page.branch === null) {
      const onAction = () => onAct("branch", page);
      entries.push({ id: "branch", label: t("makeBranch"), icon: <GitBranch aria-hidden />, onAction });
    }
    entries.push(
      { id: "copy", label: t("duplicate"), icon: <Copy aria-hidden />, onAction: () => onAct("duplicate", page) },
      { id: "archive", label: t("archive"), icon: <Archive aria-hidden />, onAction: () => onAct("archive", page) },
    );
  }
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[{ id: "page", entries }]}
    />
  );
}
