export type { JoinInput } from "./branch-sides.server.ts";
export { bundleIn, type ReadBundle } from "./bundle-in.ts";
export { archiveDocument, unarchiveDocument } from "./commands/archive-document.ts";
export { assignTemplate } from "./commands/assign-template.ts";
export { type BranchInput, branchDocument } from "./commands/branch-document.ts";
export {
  type AddressesBefore,
  addressesBefore,
  endPages,
  nextCampaignOn,
  pausePages,
  publishedSince,
  restoreAddresses,
} from "./commands/campaign-pages.ts";
export { createDocument } from "./commands/create-document.ts";
export { createPreviewLink, type PreviewLink, type PreviewLinkInput } from "./commands/create-preview-link.ts";
export { type DecideInput, decideProposal } from "./commands/decide-proposal.ts";
export { decideTemplate } from "./commands/decide-template.ts";
export { duplicateDocument } from "./commands/duplicate-document.ts";
export { type MergedBranch, mergeBranch } from "./commands/merge-branch.ts";
export { nameRevision } from "./commands/name-revision.ts";
export { type PatchInput, patchDocument } from "./commands/patch-document.ts";
export { type ProposeInput, proposeDocument } from "./commands/propose-document.ts";
export { proposeTemplate } from "./commands/propose-template.ts";
export { type Published, type PublishInput, publishDocument } from "./commands/publish-document.ts";
export { restoreRevision } from "./commands/restore-revision.ts";
export { type Saved, type SaveInput, saveDocument } from "./commands/save-document.ts";
export { takeBundle } from "./commands/take-bundle.ts";
export { unpublishDocument } from "./commands/unpublish-document.ts";
export { type UpdatedBranch, updateBranch } from "./commands/update-branch.ts";
export { type AddCommentInput, addComment, LONGEST_COMMENT } from "./comments/add-comment.ts";
export { listComments } from "./comments/list-comments.ts";
export { type SettleCommentInput, settleComment } from "./comments/settle-comment.ts";
export type { Comment } from "./comments/types.ts";
export { type ImportedForm, importForm, isDeep, isForeignForm } from "./import-form/import-form.ts";
export { decodeHtml } from "./import-html/decode-html.ts";
export {
  absolute,
  describeDropped,
  type ImportedPage,
  type ImportReport,
  importHtml,
  picturesOf,
  readPage,
} from "./import-html/import-html.ts";
export { documentIn } from "./loader.server.ts";
export { documentWords, isDocumentRefusal } from "./messages.ts";
export { findRevisions } from "./model.server.ts";
export { keepPresence, type PresenceInput } from "./presence/keep-presence.ts";
export { leaveDocument } from "./presence/leave-document.ts";
export { LiveDocuments } from "./presence/live-documents.server.ts";
export type { BlockLock, LiveDocument, Presence } from "./presence/types.ts";
export { whoIsHere } from "./presence/who-is-here.ts";
export { pageOfAnswer } from "./prompt/page-of-answer.ts";
export { promptMessages } from "./prompt/prompt-messages.ts";
export { findDocument, listRevisions } from "./queries/find-document.ts";
export {
  findLatestLive,
  findLiveByUse,
  findLiveDocument,
  findLivePage,
  findMovedPage,
  findShown,
  findShownOfKind,
  listLivePages,
  nextOfUse,
} from "./queries/find-live.ts";
export { findParts } from "./queries/find-parts.ts";
export { findPreview } from "./queries/find-preview.ts";
export { findProposal, type Proposal } from "./queries/find-proposal.ts";
export { findSketch } from "./queries/find-sketch.ts";
export { findAssigned, findAssignment, nextAssigned } from "./queries/find-template.ts";
export { type Gathered, gatherDocuments } from "./queries/gather-documents.ts";
export {
  type DocumentsQuery,
  findSummaries,
  listBranches,
  listDocuments,
  listUsers,
} from "./queries/list-documents.ts";
export {
  countProposals,
  findTemplateProposal,
  listProposals,
  type WaitingDocument,
  type WaitingTemplate,
} from "./queries/list-proposals.ts";
export { nameGoods } from "./queries/name-goods.ts";
export { planBundle, slugHolder } from "./queries/plan-bundle.ts";
export { blockList, publishedSchema, SCHEMA_NAMES, type SchemaName } from "./queries/published-schemas.ts";
export { type Bundle, bundleOf, bundleText } from "./rules/bundle.ts";
export { contentHash } from "./rules/content-hash.ts";
export type { Hours } from "./rules/live-publication.ts";
export { mayPublish } from "./rules/may-publish.ts";
export { wantedSlugs } from "./rules/wanted-slugs.ts";
export * from "./types.ts";
