import type { Reader } from "#app/platform/db/index.server.ts";
import { readUsers } from "../model.server.ts";
import { may } from "../permissions.ts";

export interface Agent {
  id: string;
  /** Their mail where they gave no name. */
  name: string;
}

/** Who can take care of orders, in the order of the alphabet. */
export async function listAgents(read: Reader): Promise<Agent[]> {
  const users = (await readUsers(read)).filter(({ role, disabled }) => !disabled && may(role, "orders.write"));
  return users
    .map(({ id, name, email }) => ({ id, name: name || email }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Who is meant by an id or a mail; null by nothing; undefined where there is nobody of that name who may. */
export async function findAgent(read: Reader, idOrMail: string | null): Promise<Agent | null | undefined> {
  if (idOrMail === null || idOrMail === "") return null;
  const users = await readUsers(read);
  const mail = idOrMail.trim().toLowerCase();
  const user = users.find(({ id, email }) => id === idOrMail || email === mail);
  return (await listAgents(read)).find(({ id }) => id === user?.id);
}
