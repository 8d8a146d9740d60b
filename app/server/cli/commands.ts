import type { Command } from "commander";
import { addCampaign } from "./commands/campaign.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addDocument } from "./commands/document.ts";
import { addEvents } from "./commands/events.ts";
import { addExperiment } from "./commands/experiment.ts";
import { addExport } from "./commands/export.ts";
import { addForm } from "./commands/form.ts";
import { addImport } from "./commands/import.ts";
import { addMedia } from "./commands/media.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addOutbox } from "./commands/outbox.ts";
import { addPrice } from "./commands/price.ts";
import { addSeed } from "./commands/seed.ts";
import { addServe } from "./commands/serve.ts";
import { addToken } from "./commands/token.ts";
import { addUser } from "./commands/user.ts";
import { addVerify } from "./commands/verify.ts";

/** One file a command; each adds itself. They inherit the program's way to end (a thrown error, never process.exit). */
export const commands: readonly ((program: Command) => void)[] = [
  addServe,
  addMigrate,
  addSeed,
  addUser,
  addToken,
  addImport,
  addExport,
  addDocument,
  addForm,
  addCampaign,
  addMedia,
  addOutbox,
  addPrice,
  addEvents,
  addExperiment,
  addDoctor,
  addVerify,
];
