import { z } from "zod";
import { accountStateOf } from "~/domain/accounts";
import { textsOf } from "~/i18n/texts-of";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { enqueue, type JobCall, JobFailure } from "./jobs.server";
import { type LetterContent, plainText } from "./reminder-letter.server";
import { page } from "./reminder-letter-page.server";

export const noticeKind = "account-notice";

const payloadSchema = z.object({ accountId: z.string(), at: z.string() });

/** Tells a person by mail that the second factor of the account was removed; nothing where no mail is sent. */
export async function enqueueNotice(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
): Promise<void> {
  if (!ctx.mail) return;
  const payload = { accountId, at: ctx.now() };
  await enqueue(tx, ctx, {
    kind: noticeKind,
    uniqueKey: `${noticeKind}:${accountId}:${payload.at}`,
    payload,
  });
}

/** The job that sends it. Told twice does no harm here, never told might: what may have left is tried again. */
export async function sendNotice(ctx: UseCaseContext, { id, payload }: JobCall): Promise<void> {
  const { accountId, at } = payloadSchema.parse(payload);
  const account = await findAccount(ctx.db.read, accountId);
  if (!account || account.email === null || accountStateOf(account) !== "active") return;
  if (!ctx.mail) throw new JobFailure("mail-no-server");
  const words = textsOf(account.locale).secondFactor.letter;
  const content: LetterContent = {
    locale: account.locale,
    title: words.title,
    parts: [],
    open: [],
    footer: words.text({ login: account.loginName, at: momentOf(at) }),
    stop: { label: "", links: [] },
  };
  const delivery = await ctx.mail.send({
    to: { name: account.displayName, address: account.email },
    subject: words.title,
    text: plainText(content),
    html: page(content),
    messageKey: `tai-khoan.${id}`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  });
  if (delivery.result !== "accepted") {
    throw new JobFailure(`mail-${delivery.result} ${delivery.code}`, delivery.result === "refused");
  }
}
