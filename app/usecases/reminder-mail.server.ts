import { z } from "zod";
import { accountStateOf } from "~/domain/accounts";
import type { Letter } from "~/domain/letters";
import { settingsOf } from "~/domain/reminders";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import {
  findReminderMail,
  listMailedDigests,
  moveReminderMail,
  type ReminderMail,
} from "~db/queries/reminder-mails.server";
import { listReminderSettings } from "~db/queries/reminders.server";
import type { UseCaseContext } from "./context.server";
import type { JobCall } from "./jobs.server";
import { sendStored } from "./letter-sending.server";
import { letterOf } from "./reminder-letter.server";

export const mailKind = "reminder-mail";

const payloadSchema = z.object({ mailId: z.string() });

/** The job that sends one person's mail of the day. */
export async function sendReminderMail(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  const mail = await findReminderMail(ctx.db.read, mailId);
  if (!mail) return;
  await sendStored(ctx, {
    ...mail,
    compose: () => letterFor(ctx, mail),
    drop: (tx, from) => moveReminderMail(tx, mail.id, [from], "failed"),
    move: (tx, from, to, sentAt) => moveReminderMail(tx, mail.id, [from], to, sentAt),
  });
}

/** An administrator's word that a letter whose fate is unknown may go out (again). */
export async function allowResend(tx: WriteTransaction, payload: unknown): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  await moveReminderMail(tx, mailId, ["sending", "failed", "unknown"], "waiting");
}

/** The letter as of now: what was switched off since the morning is left out. null: nothing or nobody is left. */
async function letterFor(ctx: UseCaseContext, mail: ReminderMail): Promise<Letter | null> {
  const account = await findAccount(ctx.db.read, mail.accountId);
  if (!account || account.email === null || accountStateOf(account) !== "active") return null;
  const [digests, saved] = await Promise.all([
    listMailedDigests(ctx.db.read, mail.id),
    listReminderSettings(ctx.db.read, account.id),
  ]);
  const parts = digests.map(({ lines, ...digest }) => {
    const settings = settingsOf(saved, digest.campaignId);
    return { ...digest, lines: lines.filter(({ kind }) => settings[kind].byMail) };
  });
  const told = parts.filter(({ lines }) => lines.length > 0);
  if (told.length === 0) return null;
  return letterOf(
    ctx,
    { mailId: mail.id, day: mail.day, account: { ...account, email: account.email } },
    told,
  );
}
