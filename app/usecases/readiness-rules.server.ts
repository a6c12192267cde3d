import { textProblems } from "~/domain/outputs-draft";
import { type ReadinessForm, readRules } from "~/domain/readiness-form";
import { defaultRules, type ReadinessRules } from "~/domain/readiness-grades";
import type { ReadinessPage } from "~/domain/readiness-page";
import type { Connection } from "~db/client.server";
import { insertReadinessRules, listReadinessRules, type RulesVersion } from "~db/queries/readiness.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

export interface RulesInForce {
  rules: ReadinessRules;
  /** Number 0: nobody has set anything, the default holds. */
  version: ReadinessPage["version"];
}

/** The formula that holds now; a past day is graded by it, too, so that two days can be compared. */
export async function readRulesInForce({ db, campaign }: CampaignContext): Promise<RulesInForce> {
  const [latest] = await listReadinessRules(db.read, campaign.id);
  return { rules: latest?.rules ?? defaultRules, version: versionOf(latest) };
}

const versionOf = (latest: RulesVersion | undefined): ReadinessPage["version"] =>
  latest
    ? { number: latest.version, by: latest.by, at: momentOf(latest.setAt), reason: latest.reason }
    : { number: 0, by: "", at: "", reason: "" };

export interface ReadinessRulesPage {
  slug: string;
  rules: ReadinessRules;
  version: number;
  versions: (ReadinessPage["version"] & { rules: ReadinessRules })[];
  formKey: string;
}

/** The formula with its form and every version before it. */
export async function loadReadinessRules(ctx: UseCaseContext, slug: string): Promise<ReadinessRulesPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const versions = await listReadinessRules(ctx.db.read, open.campaign.id);
  return {
    slug,
    rules: versions[0]?.rules ?? defaultRules,
    version: versions[0]?.version ?? 0,
    versions: versions.map((one) => ({ ...versionOf(one), rules: one.rules })),
    formKey: ctx.newId(),
  };
}

/**
 * Sets the formula anew as a version of its own; the ones before stay. Problems: those of `readRules`, personal-… at
 * `reason`, nothing-changed, changed-by-other {by, at} when another version has come meanwhile.
 */
export async function setReadinessRules(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: ReadinessForm,
): Promise<Outcome<{ version: number }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readRules(form);
  const problems = textProblems({ reason: form.reason }, open.structure);
  if (!read.ok) return refused(...read.problems, ...problems);
  if (problems.length > 0) return refused(...problems);
  const { campaign, actor } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const latest = await latestVersion(tx, open);
      if (String(latest?.version ?? 0) !== _version) {
        const params = { by: latest?.by ?? "", at: latest ? momentOf(latest.setAt) : "" };
        return refused({ field: "form", code: "changed-by-other", params });
      }
      const before = latest?.rules ?? defaultRules;
      if (JSON.stringify(before) === JSON.stringify(read.rules))
        return refused({ field: "form", code: "nothing-changed" });
      const version = (latest?.version ?? 0) + 1;
      await insertReadinessRules(tx, {
        ...{ campaignId: campaign.id, accountId: actor.accountId, version },
        ...{ rules: read.rules, reason: form.reason, setAt: open.campaignNow },
      });
      await appendAudit(tx, open, {
        chain: campaign.id,
        action: "readiness-rules.set",
        subjectKind: "readiness-rules",
        subjectId: `${campaign.id} ${version}`,
        campaignId: campaign.id,
        payload: { before, after: read.rules, version, reason: form.reason },
      });
      return done({ version });
    }),
  );
}

async function latestVersion(
  db: Connection,
  { campaign }: CampaignContext,
): Promise<RulesVersion | undefined> {
  const [latest] = await listReadinessRules(db, campaign.id);
  return latest;
}
