import type { Mailer, UseCaseContext } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { type JobRun, runNextJob, scheduleDailyJobs } from "~/usecases/jobs.server";
import { idOf } from "./accounts";
import type { World } from "./world";

/** The context of a server that sends mail and knows its own address; its copies are made by somebody else. */
export function serverOf(
  world: World,
  mail: Mailer | null = null,
  publicUrl: string | null = "https://cotmoc.example",
): UseCaseContext {
  const ctx = world.asNobody();
  return { ...ctx, mail, publicUrl, copies: { ...ctx.copies, isScheduled: false } };
}

/** What a server does when it looks into its queue: writes what is due, carries out what waits. */
export async function lookIntoQueue(ctx: UseCaseContext): Promise<JobRun[]> {
  await scheduleDailyJobs(ctx, jobKinds);
  const runs: JobRun[] = [];
  for (let run = await runNextJob(ctx, jobKinds); run; run = await runNextJob(ctx, jobKinds)) runs.push(run);
  return runs;
}

export async function giveEmail(world: World, login: string, email: string | null): Promise<void> {
  await world.db.write("system", (tx) =>
    tx.updateTable("accounts").set({ email }).where("id", "=", idOf(world, login)).execute(),
  );
}

/** Makes the election a real one, which lives on the day of the system's clock. */
export async function unpin(world: World): Promise<void> {
  await world.db.write("system", (tx) => tx.updateTable("campaigns").set({ pinned_on: null }).execute());
}

/** A second election of the same day with nothing but the law's milestones, and the person as its secretary. */
export async function addElection(
  world: World,
  login: string,
  change: { slug: string; short_name: string },
): Promise<void> {
  await world.db.write("system", async (tx) => {
    const row = await tx.selectFrom("campaigns").selectAll().executeTakeFirstOrThrow();
    const campaign = {
      ...row,
      ...change,
      id: world.asNobody().newId(),
      no: row.no + 1,
      meeting_weekday: null,
    };
    await tx.insertInto("campaigns").values(campaign).execute();
    await tx
      .insertInto("memberships")
      .values({
        ...{ id: world.asNobody().newId(), account_id: idOf(world, login), campaign_id: campaign.id },
        ...{ unit_id: null, role: "secretary", valid_from: "2021-01-01", valid_to: null },
        ...{ created_by: null, created_at: world.clock.now() },
      })
      .execute();
  });
}

/** A person's stored digests: "day: lines". */
export async function digestsOf(world: World, login: string): Promise<Record<string, string[]>> {
  const rows = await world.db.read
    .selectFrom("reminder_digests")
    .select(["day", "content"])
    .where("account_id", "=", idOf(world, login))
    .orderBy("day")
    .execute();
  const keys = (content: string) => (JSON.parse(content) as { key: string }[]).map(({ key }) => key);
  return Object.fromEntries(rows.map((row) => [row.day, keys(row.content)]));
}

export async function mailStates(world: World): Promise<string[]> {
  const rows = await world.db.read.selectFrom("reminder_mails").select("state").orderBy("id").execute();
  return rows.map((row) => row.state);
}

/** 07:30 in Vietnam on a day. */
export const morningOf = (day: string) => `${day}T00:30:00.000Z`;
