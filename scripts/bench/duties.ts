import { mkdirSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import { addDays } from "~/domain/calendar/civil-date";
import { migrate, openDatabase, sqliteFile } from "~db/client.server";
import type { CampaignSeed } from "~db/seeds/campaign-seed";
import { seedStructure } from "~db/seeds/structure";
import { expectForLoad } from "../load/expected";
import { benchCampaign, unitsOfBench } from "./campaign";

const made = "2021-02-01T00:00:00.000Z";
/** Weeks of expected reports, those of the last four weeks among them. */
const weeks = 16;

/** A campaign of so many units in so many groups, with the plan and the sums of outputs of each. */
export async function makeDuties(dataDir: string, size: { units: number; groups: number }): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  await migrate({ dataDir });
  keyFromFile(join(dataDir, "keys", "audit.key"));
  const db = await openDatabase({ dataDir });
  const seed: CampaignSeed = { ...benchCampaign, units: unitsOfBench(size.units, size.groups) };
  await db.write("system", (tx) =>
    seedStructure(tx, seed, { newId, now: "2020-12-25T00:00:00.000Z", passwordHash: "" }),
  );
  await db.close();
  onFile(dataDir, (raw) => {
    insertTargets(raw);
    insertSums(raw);
  });
  await addDuties(dataDir);
}

/** Adds to a campaign what readiness grades beside targets: milestones, reports, sites, tasks and conclusions. */
export async function addDuties(dataDir: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  const { id: campaignId } = await db.read.selectFrom("campaigns").select("id").executeTakeFirstOrThrow();
  const { n } = await db.read
    .selectFrom("units")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("reports", "=", 1)
    .executeTakeFirstOrThrow();
  await db.write(campaignId, (tx) => expectForLoad(tx, campaignId, n * weeks));
  await db.close();
  onFile(dataDir, (raw) => {
    sendHalfOfReports(raw);
    insertMilestones(raw);
    insertSites(raw);
    insertTasks(raw);
    insertConclusions(raw);
  });
}

function onFile(dataDir: string, work: (raw: BetterSqlite3.Database) => void): void {
  const raw = new BetterSqlite3(sqliteFile(dataDir));
  // The disk is not what is measured here, and the file is thrown away afterwards.
  raw.pragma("synchronous = OFF");
  raw.transaction(() => work(raw))();
  raw.pragma("wal_checkpoint(TRUNCATE)");
  raw.close();
}

interface Ground {
  campaignId: string;
  accountId: string;
  units: string[];
}

function groundOf(raw: BetterSqlite3.Database): Ground {
  const { id: campaignId } = raw.prepare("select id from campaigns").get() as { id: string };
  const { id: accountId } = raw.prepare("select id from accounts where login_name = 'thu-ky'").get() as {
    id: string;
  };
  const units = raw.prepare("select id from units where reports = 1 order by sort_order").all() as {
    id: string;
  }[];
  return { campaignId, accountId, units: units.map(({ id }) => id) };
}

/** Five categories in each phase. */
function insertTargets(raw: BetterSqlite3.Database): void {
  const { campaignId, accountId, units } = groundOf(raw);
  const phases = raw.prepare("select id from phases where kind = 'phase'").all() as { id: string }[];
  const target = raw.prepare(
    `insert into targets (id, campaign_id, unit_id, category_id, period_key, amount, updated_by, updated_at)
     values (?, ?, ?, ?, ?, 60, ?, ?)`,
  );
  for (const unitId of units)
    for (const category of firstCategories(raw))
      for (const { id } of phases)
        target.run(newId(), campaignId, unitId, category, `phase:${id}`, accountId, made);
}

function firstCategories(raw: BetterSqlite3.Database): string[] {
  const found = raw.prepare("select id from categories order by sort_order limit 5").all() as {
    id: string;
  }[];
  return found.map(({ id }) => id);
}

/** Sums as they would be of outputs on each of the last 28 days and in each of 22 weeks. */
function insertSums(raw: BetterSqlite3.Database): void {
  const { units } = groundOf(raw);
  const day = raw.prepare(
    "insert into rollup_days (unit_id, category_id, day, records, amount, n_over) values (?, ?, ?, 1, 1, 0)",
  );
  const week = raw.prepare(
    "insert into rollup_weeks (unit_id, category_id, week_start, records, amount, n_over) values (?, ?, ?, 3, 3, 0)",
  );
  const categories = firstCategories(raw);
  for (const unitId of units)
    for (const category of categories) {
      for (let n = 0; n < 28; n += 1) day.run(unitId, category, addDays("2021-05-23", -n));
      for (let n = 0; n < 22; n += 1) week.run(unitId, category, addDays("2021-05-17", -7 * n));
    }
}

function sendHalfOfReports(raw: BetterSqlite3.Database): void {
  const { accountId } = groundOf(raw);
  raw
    .prepare(
      `insert into weekly_reports (expected_id, state, first_submitted_at, submitted_at, submitted_by, updated_by, updated_at)
       select id, 'submitted', due_at, due_at, ?, ?, due_at from expected_reports where rowid % 2 = 0`,
    )
    .run(accountId, accountId);
}

/** Five milestones of our own that every unit has to do; four of five have. */
function insertMilestones(raw: BetterSqlite3.Database): void {
  const { campaignId, accountId, units } = groundOf(raw);
  const milestone = raw.prepare(
    `insert into plan_milestones (id, campaign_id, key, name, origin, kind, duty, due_on, inclusive, responsible, clause,
       version, created_at) values (?, ?, ?, ?, 'internal', 'publicity', 'ours', ?, 1, '', '', 1, ?)`,
  );
  const member = raw.prepare(
    "insert into milestone_units (campaign_id, milestone_key, unit_id) values (?, ?, ?)",
  );
  const event = raw.prepare(
    `insert into state_events (id, campaign_id, subject_kind, subject_key, unit_id, event, effective_on, reason,
       account_id, recorded_at) values (?, ?, 'milestone', ?, ?, 'completed', '2021-04-20', '', ?, ?)`,
  );
  for (let n = 0; n < 5; n += 1) {
    const key = `moc-cua-don-vi-${n}`;
    milestone.run(newId(), campaignId, key, `Mốc của đơn vị ${n + 1}`, addDays("2021-05-01", n), made);
    for (const [index, unitId] of units.entries()) {
      member.run(campaignId, key, unitId);
      if (index % 5 !== n) event.run(newId(), campaignId, key, unitId, accountId, "2021-04-20T02:00:00.000Z");
    }
  }
}

/** Ten sites of each unit, nine of which have been approved, put up and checked. */
function insertSites(raw: BetterSqlite3.Database): void {
  const { campaignId, accountId, units } = groundOf(raw);
  const site = raw.prepare(
    `insert into decoration_sites (id, campaign_id, number, unit_id, place, state, created_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const event = raw.prepare(
    `insert into decoration_events (id, campaign_id, site_id, kind, state, happened_on, account_id, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const steps = [
    ["proposed", "proposed", "2021-04-01"],
    ["approved", "approved", "2021-04-10"],
    ["completed", "complete", "2021-05-02"],
    ["checked", "checked", "2021-05-06"],
  ] as const;
  for (const [index, unitId] of units.entries())
    for (let n = 0; n < 10; n += 1) {
      const id = newId();
      const taken = n === 0 ? steps.slice(0, 2) : steps;
      const [, state = "proposed"] = taken.at(-1) ?? [];
      site.run(id, campaignId, index * 10 + n + 1, unitId, `Điểm ${n + 1}`, state, made);
      for (const [kind, led, on] of taken)
        event.run(newId(), campaignId, id, kind, led, on, accountId, `${on}T02:00:00.000Z`);
    }
}

/** Five tasks that every unit answers for; four of five have said that they have done it. */
function insertTasks(raw: BetterSqlite3.Database): void {
  const { campaignId, accountId, units } = groundOf(raw);
  const task = raw.prepare(
    "insert into plan_tasks (id, campaign_id, title, due_on, version, created_at) values (?, ?, ?, ?, 1, ?)",
  );
  const member = raw.prepare("insert into task_units (task_id, unit_id, role) values (?, ?, 'responsible')");
  const event = raw.prepare(
    `insert into task_events (id, campaign_id, task_id, unit_id, mark, done_on, account_id, recorded_at)
     values (?, ?, ?, ?, 'done', '2021-05-02', ?, '2021-05-02T02:00:00.000Z')`,
  );
  for (let n = 0; n < 5; n += 1) {
    const id = newId();
    task.run(id, campaignId, `Việc ${n + 1}`, addDays("2021-05-01", n), made);
    for (const [index, unitId] of units.entries()) {
      member.run(id, unitId);
      if (index % 5 !== n) event.run(newId(), campaignId, id, unitId, accountId);
    }
  }
}

/** Forty conclusions of twenty units each; the first of them has done its part. */
function insertConclusions(raw: BetterSqlite3.Database): void {
  const { campaignId, accountId, units } = groundOf(raw);
  const meetingId = newId();
  raw
    .prepare(
      "insert into meetings (id, campaign_id, held_on, at_time, created_by, created_at) values (?, ?, '2021-04-09', '08:00', ?, ?)",
    )
    .run(meetingId, campaignId, accountId, made);
  const action = raw.prepare(
    `insert into meeting_actions (id, campaign_id, meeting_id, number, content, due_on, created_by, created_at)
     values (?, ?, ?, ?, ?, '2021-05-07', ?, ?)`,
  );
  const member = raw.prepare("insert into meeting_action_units (action_id, unit_id) values (?, ?)");
  for (let n = 0; n < 40; n += 1) {
    const id = newId();
    action.run(id, campaignId, meetingId, n + 1, `Kết luận ${n + 1}`, accountId, made);
    for (let k = 0; k < 20; k += 1) member.run(id, units[(n * 20 + k) % units.length]);
  }
}
