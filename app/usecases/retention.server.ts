import { type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import { textProblems } from "~/domain/outputs-draft";
import {
  type CampaignKind,
  campaignKinds,
  cutoffOf,
  dueOn,
  type Terms,
  termsBegin,
  termsOf,
} from "~/domain/retention";
import { type RetentionForm, readTerms } from "~/domain/retention-form";
import type { Connection } from "~db/client.server";
import { insertTerms, listDeletions, listTerms, type TermsVersion } from "~db/queries/retention.server";
import { measureOld } from "~db/queries/retention-kinds.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { campaignRecords } from "./retention-kinds.server";

/** What a term means for one kind. */
export interface KindLine {
  kind: CampaignKind;
  months: number;
  /** The first day on which anything goes. */
  dueOn: CivilDate;
  /** How many there are, and how many of them are due now. */
  kept: number;
  due: number;
}

export interface DeletionLine {
  id: string;
  kind: string;
  rule: string;
  count: number;
  /** Moments in words; "" where nothing is known. */
  oldest: string;
  newest: string;
  at: string;
  jobId: string;
}

export interface RetentionPage {
  slug: string;
  /** The day from which the terms count. */
  endsOn: CivilDate;
  kinds: KindLine[];
  version: number;
  versions: { number: number; by: string; at: string; reason: string; terms: Terms }[];
  deletions: DeletionLine[];
  formKey: string;
}

/** A campaign's terms, what they mean today, and what was deleted by them. */
export async function loadRetention(ctx: UseCaseContext, slug: string): Promise<RetentionPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign } = open;
  const [versions, deletions] = await Promise.all([
    listTerms(ctx.db.read, campaign.id),
    listDeletions(ctx.db.read, campaign.id),
  ]);
  return {
    slug,
    endsOn: termsBegin(campaign),
    kinds: await measure(open, termsOf(versions[0]?.months ?? {})),
    version: versions[0]?.version ?? 0,
    versions: versions.map((one) => ({
      ...{ number: one.version, by: one.by, at: momentOf(one.setAt), reason: one.reason },
      terms: termsOf(one.months),
    })),
    deletions: deletions.map(deletionLine),
    formKey: ctx.newId(),
  };
}

const deletionLine = (row: Awaited<ReturnType<typeof listDeletions>>[number]): DeletionLine => ({
  ...{ id: row.id, kind: row.kind, rule: row.rule, count: row.deleted, jobId: row.job_id },
  oldest: row.oldest_at === null ? "" : momentOf(row.oldest_at),
  newest: row.newest_at === null ? "" : momentOf(row.newest_at),
  at: momentOf(row.ended_at),
});

/** After every instant that anything could have been written at. */
const never = "9999";

async function measure({ db, campaign, today }: CampaignContext, terms: Terms): Promise<KindLine[]> {
  const countBefore = async (kind: CampaignKind, before: string) => {
    const due = { campaignId: campaign.id, before };
    return (await measureOld(db.read, campaignRecords[kind], due)).count;
  };
  return Promise.all(
    campaignKinds.map(async (kind) => {
      const months = terms[kind];
      const cutoff = cutoffOf(termsBegin(campaign), months, today);
      return {
        ...{ kind, months, dueOn: dueOn(termsBegin(campaign), months) },
        kept: await countBefore(kind, never),
        due: cutoff === null ? 0 : await countBefore(kind, instantOf(cutoff, "00:00")),
      };
    }),
  );
}

/** What other terms would delete with the next run; nothing is kept. Problems: those of `readTerms`. */
export async function previewRetention(
  ctx: UseCaseContext,
  slug: string,
  form: RetentionForm,
): Promise<Outcome<KindLine[]>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readTerms(form);
  return read.ok ? done(await measure(open, read.terms)) : read;
}

/**
 * Sets the terms anew, as a version of its own. Problems: those of `readTerms`, required and personal-… at `reason`,
 * retention-due-now {count} at `confirm` when something would go at once and nobody has said that it may,
 * nothing-changed, changed-by-other {by, at}.
 */
export async function setRetention(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, confirm, ...form }: RetentionForm,
): Promise<Outcome<{ version: number }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readTerms(form);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (form.reason === "") problems.push({ field: "reason", code: "required" });
  if (!read.ok) return refused(...read.problems, ...problems);
  if (problems.length > 0) return refused(...problems);
  const count = (await measure(open, read.terms)).reduce((sum, { due }) => sum + due, 0);
  if (count > 0 && confirm !== "1")
    return refused({ field: "confirm", code: "retention-due-now", params: { count } });
  const { campaign, actor } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const latest = await latestTerms(tx, campaign.id);
      if (String(latest?.version ?? 0) !== _version) {
        const params = { by: latest?.by ?? "", at: latest ? momentOf(latest.setAt) : "" };
        return refused({ field: "form", code: "changed-by-other", params });
      }
      const before = termsOf(latest?.months ?? {});
      if (campaignKinds.every((kind) => before[kind] === read.terms[kind]))
        return refused({ field: "form", code: "nothing-changed" });
      const version = (latest?.version ?? 0) + 1;
      await insertTerms(tx, {
        ...{ campaignId: campaign.id, accountId: actor.accountId, version },
        ...{ months: read.terms, reason: form.reason, setAt: open.campaignNow },
      });
      await appendAudit(tx, open, {
        ...{ chain: campaign.id, campaignId: campaign.id, action: "retention.set" },
        ...{ subjectKind: "retention", subjectId: `${campaign.id} ${version}` },
        payload: { before, after: read.terms, reason: form.reason },
      });
      return done({ version });
    }),
  );
}

async function latestTerms(db: Connection, campaignId: string): Promise<TermsVersion | undefined> {
  const [latest] = await listTerms(db, campaignId);
  return latest;
}
