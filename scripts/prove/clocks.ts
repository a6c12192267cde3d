import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rebuildRollups } from "~/usecases/rollups.server";
import { openDatabase } from "~db/client.server";
import { untilAnswered } from "./faults/acts";
import { Caller } from "./faults/caller";
import { formFields } from "./faults/forms";
import { base, type Ground, layGround, slug } from "./faults/ground";
import { House } from "./faults/house";
import type { Found, Proof } from "./proof";

const zones = [
  "UTC",
  "America/Los_Angeles",
  "America/St_Johns",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Ho_Chi_Minh",
];

/** Sunday to Monday in Vietnam at the end of week 53 of 2020, and of a plain week. */
export const nights = [
  { sunday: "2021-01-03", monday: "2021-01-04", weekOfSunday: "2020-12-28" },
  { sunday: "2021-05-02", monday: "2021-05-03", weekOfSunday: "2021-04-26" },
] as const;
export type Night = (typeof nights)[number];

/**
 * Comes in once the clock is set back to before the close. A week that the clock's job has closed stays closed then: it is
 * an output or an adjustment, whichever the job left room for, and once.
 */
const afterSetBack = "Bản tin số 9002";

const midnightOf = ({ monday }: Night) => Date.parse(`${monday}T00:00:00+07:00`);

export const proof: Proof = {
  promise:
    "giờ giấc đúng: Chủ nhật sang thứ Hai giờ Việt Nam, tuần 53, máy chủ đặt ở múi giờ nào cũng vậy, đồng hồ chỉnh lùi",
  needs: [],
  longest: 480,
  run: async () => {
    const all: NightFound[] = [];
    for (const [at, zone] of zones.entries()) all.push(await oneNight(zone, nights[at % 2] ?? nights[0]));
    return foundOf(all);
  },
};

/** What a night came to. */
export interface NightFound {
  before: number;
  held: number;
  wrongWeek: number;
  wrongSide: number;
  rollups: number;
  /** What stopped working, or went out of order, once the clock was set back. */
  afterJump: number;
}

/** Lets outputs of Sunday come in across the midnight at which their week closes, on a server in that zone. */
export async function oneNight(zone: string, night: Night): Promise<NightFound> {
  const ground = await layGround();
  try {
    await closeAtMidnight(ground, night);
    const clock = join(ground.dataDir, "clock");
    const set = (instant: number) => writeFileSync(clock, String(instant - Date.now()));
    set(midnightOf(night) - 60_000);
    const preload = pathToFileURL(join("scripts", "prove", "faults", "clock.mjs")).href;
    const house = await House.open(ground.dataDir, {
      env: { TZ: zone, PROVE_CLOCK: clock, NODE_OPTIONS: `--import ${preload}` },
    });
    const jump = async (instant: number) => {
      set(instant);
      process.kill(house.pid, "SIGUSR2");
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const caller = new Caller(house.port, ground.tokens["thu-ky"]);
    await log(caller, night.sunday, "Bản tin số 1");
    await jump(midnightOf(night) - 700);
    const until = performance.now() + 2_000;
    for (let n = 2; performance.now() < until; n += 1) await log(caller, night.sunday, `Bản tin số ${n}`);
    await log(caller, night.monday, "Bản tin thứ Hai 9001");
    await jump(midnightOf(night) - 1_200_000);
    const reads = await caller.get(`${base}/ket-qua`);
    const back = await log(caller, night.sunday, afterSetBack);
    await jump(midnightOf(night) + 1_200_000);
    const writes = await log(caller, night.monday, "Bản tin thứ Hai 9003");
    await house.stop();
    const stopped = [reads?.status === 200, back === 302, writes === 302].filter((works) => !works).length;
    const found = await look(ground, night);
    return { ...found, afterJump: stopped + found.afterJump };
  } finally {
    ground.remove();
  }
}

async function log(caller: Caller, day: string, title: string): Promise<number> {
  const date = day.split("-").reverse().join("/");
  const pairs = formFields({ key: randomUUID(), title }).map(([name, value]): [string, string] => [
    name,
    name === "date" ? date : value,
  ]);
  const never = () => Promise.reject(new Error("the server gave no answer"));
  return (await untilAnswered(() => caller.post(`${base}/ket-qua/moi`, pairs), never, [302, 422])).status;
}

/** The campaign lives by the clock, began before the new year, and the media centre's week closes at midnight. */
async function closeAtMidnight({ dataDir }: Ground, night: Night): Promise<void> {
  const db = await openDatabase({ dataDir });
  await db.write("system", async (tx) => {
    await tx.updateTable("sessions").set(sessionTimes(night)).execute();
    await tx.updateTable("campaigns").set({ pinned_on: null, starts_on: "2020-12-01" }).execute();
    await tx.updateTable("memberships").set({ valid_from: "2020-12-01" }).execute();
    await tx.updateTable("units").set({ valid_from: "2020-12-01" }).execute();
    await tx.updateTable("unit_parents").set({ valid_from: "2020-12-01" }).execute();
    // What is expected is made anew from the rule every night.
    await tx.updateTable("report_rules").set({ closes_weekday: 1, closes_time: "00:00" }).execute();
    const closesAt = new Date(midnightOf(night)).toISOString();
    const unit = await tx
      .selectFrom("units")
      .select("id")
      .where("key", "=", "trung-tam-truyen-thong")
      .executeTakeFirstOrThrow();
    const report = await tx
      .selectFrom("expected_reports")
      .select("id")
      .where("unit_id", "=", unit.id)
      .executeTakeFirstOrThrow();
    const week = { period_from: night.weekOfSunday, period_to: night.sunday };
    const instants = { due_at: closesAt, on_time_until: closesAt, closes_at: closesAt };
    await tx
      .updateTable("expected_reports")
      .set({ ...week, ...instants })
      .where("id", "=", report.id)
      .execute();
  });
  await db.close();
}

/** The people have signed in an hour before. */
function sessionTimes(night: Night) {
  const at = new Date(midnightOf(night) - 1_800_000).toISOString();
  return { created_at: at, last_seen_at: at, confirmed_at: at };
}

async function look({ dataDir }: Ground, night: Night): Promise<NightFound> {
  const db = await openDatabase({ dataDir });
  const outputs = await db.read
    .selectFrom("outputs")
    .select(["id", "number", "published_on", "logged_at", "title"])
    .orderBy("number")
    .execute();
  const adjustments = await db.read.selectFrom("adjustments").select(["asked_at", "changes"]).execute();
  const weeks = await db.read.selectFrom("rollup_weeks").select(["week_start", "records"]).execute();
  const audit = await db.read.selectFrom("audit_entries").select(["chain", "seq"]).orderBy("seq").execute();
  const { differences } = await rebuildRollups(db, slug, { fix: false });
  await db.close();
  const midnight = new Date(midnightOf(night)).toISOString();
  const ofSunday = outputs.filter((one) => one.published_on === night.sunday);
  const isLate = (one: { logged_at: string; title: string }) => one.logged_at >= midnight;
  const heldEarly = adjustments.filter(
    (one) => one.asked_at < midnight && !one.changes.includes(afterSetBack),
  );
  const known = new Set<string>([night.weekOfSunday, night.monday]);
  const setBack =
    outputs.filter(({ title }) => title === afterSetBack).length +
    adjustments.filter(({ changes }) => changes.includes(afterSetBack)).length;
  const idsInOrder = outputs.every(({ id }, at) => at === 0 || id > (outputs[at - 1]?.id ?? ""));
  return {
    before: ofSunday.length,
    held: adjustments.length,
    wrongWeek: weeks.filter(({ week_start, records }) => records > 0 && !known.has(week_start)).length,
    wrongSide: ofSunday.filter(isLate).length + heldEarly.length,
    rollups: differences,
    afterJump: (idsInOrder ? 0 : 1) + (setBack === 1 ? 0 : 1) + gapsIn(audit),
  };
}

function gapsIn(audit: readonly { chain: string; seq: number }[]): number {
  const last = new Map<string, number>();
  let gaps = 0;
  for (const { chain, seq } of audit) {
    if (seq !== (last.get(chain) ?? 0) + 1) gaps += 1;
    last.set(chain, seq);
  }
  return gaps;
}

function foundOf(all: readonly NightFound[]): Found {
  const sum = (name: keyof NightFound) => all.reduce((total, one) => total + one[name], 0);
  const wrong = (["wrongWeek", "wrongSide", "rollups", "afterJump"] as const).reduce(
    (total, name) => total + sum(name),
    0,
  );
  return {
    isKept: wrong === 0 && all.every(({ before, held }) => before > 1 && held > 0),
    figures: {
      "múi giờ": zones.length,
      "ghi trước nửa đêm": sum("before"),
      "thành điều chỉnh sau nửa đêm": sum("held"),
      "sai tuần": sum("wrongWeek"),
      "sai bên": sum("wrongSide"),
      "lệch số tổng": sum("rollups"),
      "hỏng khi chỉnh lùi": sum("afterJump"),
    },
  };
}
