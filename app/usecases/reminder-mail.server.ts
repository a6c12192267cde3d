import { z } from "zod";
import { accountStateOf } from "~/domain/accounts";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Delivery, Letter } from "~/domain/letters";
import { settingsOf } from "~/domain/reminders";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import {
  findReminderMail,
  listMailedDigests,
  type MailState,
  moveReminderMail,
  type ReminderMail,
} from "~db/queries/reminder-mails.server";
import { listReminderSettings } from "~db/queries/reminders.server";
import type { Mailer, UseCaseContext } from "./context.server";
import { type JobCall, JobFailure, jobsChain } from "./jobs.server";
import { letterOf } from "./reminder-letter.server";

export const mailKind = "reminder-mail";

const payloadSchema = z.object({ mailId: z.string() });

/**
 * The job that sends one person's mail of the day. "sending" is written before the connection is opened: whoever finds
 * it later does not know whether the letter left, and leaves it to an administrator rather than send it twice.
 */
export async function sendReminderMail(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  const mail = await findReminderMail(ctx.db.read, mailId);
  if (!mail || mail.state === "sent") return;
  if (mail.state !== "waiting") throw await givenUp(ctx, mail, "unknown", "mail-unknown");
  if (mail.day !== civilDateOfInstant(ctx.now())) throw await givenUp(ctx, mail, "failed", "mail-day-over");
  if (!ctx.mail) throw new JobFailure("mail-no-server");
  const letter = await letterFor(ctx, mail);
  if (!letter) {
    await move(ctx, mail, "failed");
    return;
  }
  if (await move(ctx, mail, "sending")) await send(ctx, ctx.mail, { ...mail, state: "sending" }, letter);
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

async function send(ctx: UseCaseContext, mailer: Mailer, mail: ReminderMail, letter: Letter): Promise<void> {
  const delivery = await mailer.send(letter);
  if (delivery.result === "accepted") {
    await move(ctx, mail, "sent");
    return;
  }
  const { state, name, isFinal } = afterwards[delivery.result];
  await move(ctx, mail, state);
  throw new JobFailure(`${name} ${delivery.code}`, isFinal);
}

const afterwards: Record<
  Exclude<Delivery["result"], "accepted">,
  { state: MailState; name: string; isFinal: boolean }
> = {
  "not-taken": { state: "waiting", name: "mail-not-taken", isFinal: false },
  refused: { state: "failed", name: "mail-refused", isFinal: true },
  unknown: { state: "unknown", name: "mail-unknown", isFinal: true },
};

async function givenUp(
  ctx: UseCaseContext,
  mail: ReminderMail,
  state: MailState,
  code: string,
): Promise<JobFailure> {
  await move(ctx, mail, state);
  return new JobFailure(code, true);
}

/** false: somebody else has moved it meanwhile. */
function move(ctx: UseCaseContext, mail: ReminderMail, to: MailState): Promise<boolean> {
  const sentAt = to === "sent" ? ctx.now() : null;
  return ctx.db.write(jobsChain, (tx) => moveReminderMail(tx, mail.id, [mail.state], to, sentAt));
}
