import { newId } from "~/adapters/ids.server";
import { addDays, formatCivil } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import { timelineOf } from "~/domain/timeline";
import type { Env } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { moveElectionDay } from "~/usecases/election-day-move.server";
import { loadElectionDay } from "~/usecases/election-day-page.server";
import { type Database, openDatabase, type WriteTransaction } from "~db/client.server";
import { actorsOf } from "../demo/actors";
import { benchCampaign, benchUnits } from "./campaign";

export interface TimelineMeasured {
  /** Computing 41 + 60 milestones, ms. */
  computed: number;
  /** Moving election day with 41 + 60 milestones × 200 units, ms. */
  moved: number;
}

const planned = 60;
const { slug } = benchCampaign;

/** Medians on a campaign whose plan has 60 milestones done unit by unit by all its units. */
export async function measureTimeline(env: Env): Promise<TimelineMeasured> {
  const db = await openDatabase({ dataDir: env.dataDir });
  try {
    await fill(db);
    const actor = (await actorsOf(db)).get("thu-ky") ?? null;
    const ctx = { ...contextsOver(env, db)("bench"), actor };
    return { computed: computing(), moved: await moving(ctx) };
  } finally {
    await db.close();
  }
}

function computing(): number {
  const planMilestones = Array.from({ length: planned }, (_, index) => ({
    key: `moc-${index}`,
    origin: "internal" as const,
    kind: "publicity" as const,
    duty: "ours" as const,
    title: `Mốc ${index}`,
    responsible: "",
    dueOn: addDays("2021-03-01", index),
    inclusive: true,
    dueAt: null,
    documentId: null,
    clause: "",
    rule: index % 3 === 0 ? { anchor: "election", days: -index } : null,
    dependsOn: [],
  }));
  const compute = () =>
    timelineOf({
      edition: EDITIONS["2015"],
      electionOn: "2021-05-23",
      phases: [],
      planMilestones,
      states: new Map(),
      units: new Map(),
      asOf: "2021-05-04",
    });
  const rounds = Array.from({ length: 300 }, () => timed(compute));
  return medianOf(rounds.slice(100));
}

async function moving(ctx: UseCaseContext): Promise<number> {
  const took: number[] = [];
  for (let week = 1; week <= 7; week += 1) {
    const day = formatCivil(addDays(benchCampaign.electionOn, 7 * week));
    const page = await loadElectionDay(ctx, slug, { day, law: "2015" });
    const documentId = page.documents[0]?.id ?? "";
    const form = {
      _key: newId(),
      _version: String(page.version),
      _seen: page.preview?.seen ?? "",
      day,
      law: "2015" as const,
      keep: page.preview?.lines.filter((line) => line.isKept).map((line) => line.id) ?? [],
      notSunday: "",
      reason: "đo tải",
      documentId,
    };
    const before = performance.now();
    const outcome = await moveElectionDay(ctx, slug, form);
    took.push(performance.now() - before);
    if (!outcome.ok) throw new Error(`election day did not move: ${JSON.stringify(outcome.problems)}`);
  }
  return medianOf(took);
}

async function fill(db: Database): Promise<void> {
  const { id: campaignId } = await db.read.selectFrom("campaigns").select("id").executeTakeFirstOrThrow();
  const { id: accountId } = await db.read
    .selectFrom("accounts")
    .select("id")
    .where("login_name", "=", "thu-ky")
    .executeTakeFirstOrThrow();
  const units = await db.read
    .selectFrom("units")
    .select("id")
    .where("reports", "=", 1)
    .limit(benchUnits)
    .execute();
  const keys = Array.from({ length: planned }, (_, index) => `moc-${index}`);
  const at = "2021-05-01T00:00:00.000Z";
  await db.write(campaignId, async (tx) => {
    await tx
      .insertInto("plan_milestones")
      .values(
        keys.map((key, index) => ({
          ...{ id: newId(), campaign_id: campaignId, key, name: `Mốc ${index}`, origin: "internal" as const },
          ...{
            kind: "publicity",
            duty: "ours" as const,
            due_on: "2021-05-30",
            due_at: null,
            inclusive: 1 as const,
          },
          ...{ responsible: "", document_id: null, clause: "", version: 1, created_by: null, created_at: at },
        })),
      )
      .execute();
    for (const key of keys) await fillUnits(tx, { campaignId, accountId, at, key, units });
  });
}

/** All units have to do it, and all but the last one have. */
async function fillUnits(
  tx: WriteTransaction,
  {
    campaignId,
    accountId,
    at,
    key,
    units,
  }: { campaignId: string; accountId: string; at: string; key: string; units: readonly { id: string }[] },
): Promise<void> {
  await tx
    .insertInto("milestone_units")
    .values(units.map(({ id }) => ({ campaign_id: campaignId, milestone_key: key, unit_id: id })))
    .execute();
  await tx
    .insertInto("state_events")
    .values(
      units.slice(0, -1).map(({ id }) => ({
        ...{
          id: newId(),
          campaign_id: campaignId,
          subject_kind: "milestone",
          subject_key: key,
          unit_id: id,
        },
        ...{
          event: "completed",
          effective_on: "2021-05-03",
          effective_at: null,
          detail: null,
          reason: "",
        },
        ...{ document_id: null, account_id: accountId, recorded_at: at },
      })),
    )
    .execute();
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
