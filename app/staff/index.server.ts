export { createToken, revokeToken } from "./commands/create-token.ts";
export { createUser } from "./commands/create-user.ts";
export { makeLink, type OneTimeLink } from "./commands/make-link.ts";
export { type OpenedSession, SESSION_LIFETIME_MS } from "./commands/open-session.ts";
export { redeemLink } from "./commands/redeem-link.ts";
export { removeView } from "./commands/remove-view.ts";
export { saveView } from "./commands/save-view.ts";
export { checkCredentials, signIn } from "./commands/sign-in.ts";
export { signOut } from "./commands/sign-out.ts";
export { updateUser } from "./commands/update-user.ts";
export {
  readTokens as listTokens,
  readUser as findUser,
  readUsers as listUsers,
} from "./model.server.ts";
export * from "./permissions.ts";
export { type Agent, findAgent, listAgents } from "./queries/find-agents.ts";
export { findLink } from "./queries/find-link.ts";
export { type FoundSession, findSession, keepSession } from "./queries/find-session.ts";
export { findToken } from "./queries/find-token.ts";
export { MAX_PASSWORD, MIN_PASSWORD, tokenMay } from "./rules.ts";
export { signInLimits } from "./sign-in-limits.server.ts";
export * from "./types.ts";
export { readViews as listViews } from "./views.server.ts";
