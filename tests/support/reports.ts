import { randomUUID } from "node:crypto";
import { minutesAfter } from "~/domain/calendar/civil-date";
import type { AddRuleForm, EditRuleForm } from "~/domain/report-rule-forms";
import { editReportRule } from "~/usecases/report-rules.server";
import { loadReportRules, makeExpectedReports } from "~/usecases/report-rules-page.server";
import { listMadeReports } from "~db/queries/expected-reports-making.server";
import { idOf } from "./accounts";
import { carriedOut, slug } from "./output-acts";
import type { World } from "./world";

export const wordKey = () => randomUUID();

/** A rule for all units: Monday at 08:00, from the present week on. */
export function ruleForm(differs: Partial<AddRuleForm> = {}): AddRuleForm {
  return {
    ...{ _key: wordKey(), kind: "weekly", name: "", scope: "all", unitKinds: [], unit: "", receiver: "" },
    ...{ dueWeekday: "1", dueTime: "08:00", grace: "0", closesWeekday: "", closesTime: "" },
    validFrom: "03/05/2021",
    ...differs,
  };
}

/** The form of the rule for all units as it stands, with changes. */
export async function baseRule(world: World, differs: Partial<AddRuleForm> = {}): Promise<EditRuleForm> {
  const { rules } = await loadReportRules(world.as("thu-ky"), slug);
  const rule = rules.find(({ kind }) => kind === "weekly");
  return { ...ruleForm(differs), rule: rule?.id ?? "", _version: String(rule?.version ?? 1) };
}

/** Makes a week's expected reports as its page offers it. */
export async function makeWeek(world: World, from: string) {
  const { weeks } = await loadReportRules(world.as("thu-ky"), slug);
  const seen = weeks.find(({ startsOn }) => startsOn === from)?.seen ?? "";
  return makeExpectedReports(world.as("thu-ky"), slug, { _key: wordKey(), week: from, seen });
}

export interface Told {
  unit: string;
  week: string;
  /** Minutes after the due instant; null: begun, never sent. */
  minutes: number | null;
  isNothing?: boolean;
  state?: "draft" | "presented" | "submitted" | "returned" | "accepted";
}

/** Writes down what became of expected reports, as their pages would. */
export async function tell(world: World, told: readonly Told[]): Promise<void> {
  const by = idOf(world, "thu-ky");
  for (const one of told) {
    const expected = (await listMadeReports(world.db.read, world.campaign.id, one.week)).find(
      ({ unitId }) => unitId === world.unit(one.unit).id,
    );
    if (!expected) throw new Error(`no report is expected of ${one.unit}`);
    const sentAt = one.minutes === null ? null : minutesAfter(expected.dueAt, one.minutes);
    const state = one.state ?? (sentAt === null ? "draft" : "submitted");
    await world.db.write(world.campaign.id, (tx) =>
      tx
        .insertInto("weekly_reports")
        .values({
          ...{ expected_id: expected.id, state, is_nothing: one.isNothing ? 1 : 0, code: null, version: 1 },
          ...{ results: "", difficulties: "", proposals: "", next_week: "" },
          ...{ first_submitted_at: sentAt, submitted_at: sentAt, submitted_by: sentAt && by },
          ...{
            accepted_at: state === "accepted" ? sentAt : null,
            accepted_by: state === "accepted" ? by : null,
          },
          ...{ updated_by: by, updated_at: sentAt ?? world.clock.now() },
        })
        .execute(),
    );
  }
}

/** The rule from week 17 on, and the reports of weeks 17 and 18 expected. */
export async function expecting(world: World): Promise<void> {
  carriedOut(
    await editReportRule(world.as("thu-ky"), slug, await baseRule(world, { validFrom: "26/04/2021" })),
  );
  carriedOut(await makeWeek(world, "2021-04-26"));
  carriedOut(await makeWeek(world, "2021-05-03"));
}
