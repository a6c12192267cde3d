import { z } from "zod";
import { accountStateOf } from "~/domain/accounts";
import { weekOf } from "~/domain/calendar/election-week";
import type { Letter } from "~/domain/letters";
import { reportPath } from "~/domain/report-grid-page";
import { textsOf } from "~/i18n/texts-of";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import {
  findNudgeMail,
  listStillMissing,
  moveNudgeMail,
  type NudgeMail,
} from "~db/queries/report-nudges.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { matterLetter } from "./interventions-letter.server";
import type { JobCall } from "./jobs.server";
import { sendStored } from "./letter-sending.server";
import { type LetterContent, plainText } from "./reminder-letter.server";
import { page } from "./reminder-letter-page.server";

export const nudgeMailKind = "report-nudge-mail";

const payloadSchema = z.object({ mailId: z.string() });

/** The job that sends one person's letter about missing reports, only about those that are still missing. */
export async function sendNudgeMail(ctx: UseCaseContext, { payload }: JobCall): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  const mail = await findNudgeMail(ctx.db.read, mailId);
  if (!mail || mail.state === "dropped") return;
  await sendStored(ctx, {
    ...{ state: mail.state, day: mail.day },
    compose: () => letterFor(ctx, mail),
    drop: (tx, from) => moveNudgeMail(tx, mail.id, [from], "dropped"),
    move: (tx, from, to, sentAt) => moveNudgeMail(tx, mail.id, [from], to, sentAt),
  });
}

/** An administrator's word that a letter whose fate is unknown may go out (again). */
export async function allowNudgeAgain(tx: WriteTransaction, payload: unknown): Promise<void> {
  const { mailId } = payloadSchema.parse(payload);
  await moveNudgeMail(tx, mailId, ["sending", "failed", "unknown"], "waiting");
}

/** null: everything has come meanwhile, or nobody is there to read it. */
async function letterFor(ctx: UseCaseContext, mail: NudgeMail): Promise<Letter | null> {
  const account = await findAccount(ctx.db.read, mail.accountId);
  if (!account || account.email === null || accountStateOf(account) !== "active") return null;
  const missing = await listStillMissing(ctx.db.read, mail.id);
  const campaign = (await listCampaigns(ctx.db.read)).find(({ id }) => id === mail.campaignId);
  if (!campaign) return null;
  const matters = await matterLetter(ctx, mail.id, { ...account, email: account.email }, campaign);
  if (matters) return matters;
  if (missing.length === 0) return null;
  const words = textsOf(account.locale).chase.letter;
  const urlOf = (path: string) => (ctx.publicUrl === null ? null : ctx.publicUrl + path);
  const content: LetterContent = {
    locale: account.locale,
    title: words.title(missing.length),
    parts: [
      {
        campaign: campaign.isDemo ? words.demo(campaign.shortName) : campaign.shortName,
        lines: missing.map((one) => ({
          title: {
            label: words.line({
              unit: one.unit,
              week: weekOf(one.from, campaign.weekFirstDay).number,
            }),
            url: urlOf(reportPath(campaign.slug, one.unitKey, one.from)),
          },
          left: words.late,
          isLate: true,
          facts: words.due(momentOf(one.dueAt)),
        })),
      },
    ],
    open: [{ label: words.settings, url: urlOf("/tai-khoan/nhac-viec") }],
    footer: words.why,
    stop: { label: "", links: [] },
  };
  return {
    to: { name: account.displayName, address: account.email },
    subject: words.subject(missing.length),
    text: plainText(content),
    html: page(content),
    messageKey: `don-doc.${mail.id}`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}
