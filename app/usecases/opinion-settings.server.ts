import type { CivilDate } from "~/domain/calendar/civil-date";
import type { AddExpectationForm, OpinionSettingsForm } from "~/domain/opinion-forms";
import type { OpinionSettings, TeamExpectation } from "~/domain/opinion-settings";
import type { Problem } from "~/domain/problem";
import { textsOf } from "~/i18n/texts-of";
import type { WriteTransaction } from "~db/client.server";
import {
  insertExpectation,
  listExpectations,
  setExpectationRemoved,
} from "~db/queries/opinion-expectations.server";
import { readOpinionSettings, updateOpinionSettings } from "~db/queries/opinion-settings.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readDay } from "./timeline-days.server";

export interface OpinionSettingsPage {
  slug: string;
  today: CivilDate;
  settings: OpinionSettings;
  expectations: TeamExpectation[];
  teams: { key: string; name: string }[];
  formKey: string;
}

/** Small cells, hours for field reports, and which teams report how often; for the secretary. */
export async function loadOpinionSettings(ctx: UseCaseContext, slug: string): Promise<OpinionSettingsPage> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation } = open.campaign;
  const [settings, expectations] = await Promise.all([
    readOpinionSettings(ctx.db.read, organisation),
    listExpectations(ctx.db.read, organisation),
  ]);
  const { lone } = textsOf(open.actor.locale).opinion.teams;
  return {
    ...{ slug, today: open.today, settings, formKey: ctx.newId(), teams: teamsOf(open) },
    expectations: expectations.map((one) => ({ ...one, teamName: one.teamKey === "" ? lone : one.teamName })),
  };
}

const teamsOf = ({ structure: { tree }, today }: CampaignContext) =>
  tree.units
    .filter(({ reports, validTo }) => reports && (validTo === null || today < validTo))
    .map(({ key, name }) => ({ key, name }));

/** Problem: opinion-changed when somebody else was first. */
export async function saveOpinionSettings(
  ctx: UseCaseContext,
  slug: string,
  form: OpinionSettingsForm,
): Promise<Outcome<{ version: number }>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation } = open.campaign;
  const hours = { normal: form.hoursNormal, soon: form.hoursSoon, "at-once": form.hoursAtOnce };
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await readOpinionSettings(tx, organisation);
    const after = { smallestCell: form.smallestCell, hours, version: form.version };
    if (!(await updateOpinionSettings(tx, organisation, after)))
      return refused({ field: "form", code: "opinion-changed" });
    await tell(tx, open, "opinion-settings.saved", { before, after });
    return done({ version: Math.max(form.version, 1) + 1 });
  });
}

/** Expects reports of a team. Problems: `team` unit-unknown, expected-already; `from` those of a typed day. */
export async function addExpectation(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddExpectationForm,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const team = form.team === "" ? { key: "", name: "" } : teamsOf(open).find(({ key }) => key === form.team);
  const problems: Problem[] = [];
  const from = readDay(form.from, "from", problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (!team) return refused({ field: "team", code: "unit-unknown" });
      if (problems.length > 0 || from === null)
        return refused(...problems, ...(from === null && problems.length === 0 ? [noDay] : []));
      const expectation: TeamExpectation = {
        ...{ id: open.newId(), teamKey: team.key, teamName: team.name, period: form.period },
        ...{ dueDay: form.dueDay, validFrom: from },
      };
      const by = { accountId: open.actor.accountId, at: open.campaignNow };
      if (!(await insertExpectation(tx, open.campaign.organisation, expectation, by)))
        return refused({ field: "team", code: "expected-already" });
      await tell(tx, open, "opinion-expectation.added", { after: expectation });
      return done({ id: expectation.id });
    }),
  );
}

const noDay: Problem = { field: "from", code: "required" };

/** Expects them no more. Problem: opinion-changed. */
export const removeExpectation = (ctx: UseCaseContext, slug: string, id: string) =>
  setRemoved(ctx, slug, id, true);

/** Problem: opinion-changed. */
export const restoreExpectation = (ctx: UseCaseContext, slug: string, id: string) =>
  setRemoved(ctx, slug, id, false);

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  removes: boolean,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const at = removes ? open.campaignNow : null;
    if (!(await setExpectationRemoved(tx, open.campaign.organisation, id, at)))
      return refused({ field: "form", code: "opinion-changed" });
    await tell(tx, open, removes ? "opinion-expectation.removed" : "opinion-expectation.restored", { id });
    return done({ id });
  });
}

const tell = (
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  payload: Record<string, unknown>,
) =>
  appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action, subjectKind: "campaign", subjectId: open.campaign.id },
    ...{ campaignId: open.campaign.id, payload },
  });
