import { mkdirSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { newId } from "~/adapters/ids.server";
import { addDays } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { migrate, openDatabase, sqliteFile } from "~db/client.server";
import { wordColumns } from "~db/queries/output-search.server";
import { seedStructure } from "~db/seeds/structure";
import { benchCampaign, benchDays, benchFirstDay, benchUnits } from "./campaign";

const titles = [
  "Quyền và nghĩa vụ của cử tri trong ngày bầu cử",
  "Hướng dẫn xem danh sách cử tri ở khu vực bỏ phiếu",
  "Hỏi – đáp về thẻ cử tri và cách bỏ phiếu bầu cử",
  "Chuẩn bị trang trí khu vực bỏ phiếu",
  "Kết quả hội nghị hiệp thương về bầu cử",
];

/** Fills a folder with a campaign of so many outputs over 200 units and 150 days. Nobody can sign in to it. */
export async function makeBenchData(dataDir: string, outputs: number): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  await migrate({ dataDir });
  const db = await openDatabase({ dataDir });
  const deps = { newId, now: "2020-12-25T00:00:00.000Z", passwordHash: "" };
  await db.write("system", (tx) => seedStructure(tx, benchCampaign, deps));
  await db.close();
  const raw = new BetterSqlite3(sqliteFile(dataDir));
  // The disk is not what is measured here, and the file is thrown away afterwards.
  raw.pragma("synchronous = OFF");
  raw.pragma("cache_size = -400000");
  raw.transaction(() => {
    insertOutputs(raw, outputs);
    insertRollups(raw);
    insertTargets(raw);
  })();
  raw.pragma("wal_checkpoint(TRUNCATE)");
  raw.close();
}

interface Ground {
  campaignId: string;
  campaignNo: number;
  accountId: string;
  root: string;
  groupOf: (unitIndex: number) => string;
  units: string[];
  categories: string[];
}

function groundOf(raw: BetterSqlite3.Database): Ground {
  const campaign = raw.prepare("select id, no from campaigns").get() as { id: string; no: number };
  const units = raw.prepare("select id, key from units").all() as { id: string; key: string }[];
  const idOf = (key: string) => units.find((unit) => unit.key === key)?.id ?? key;
  const categories = raw.prepare("select id from categories order by sort_order").all() as { id: string }[];
  const account = raw.prepare("select id from accounts where login_name = 'thu-ky'").get() as { id: string };
  return {
    campaignId: campaign.id,
    campaignNo: campaign.no,
    accountId: account.id,
    root: idOf("goc"),
    groupOf: (index) => idOf(`khoi-${(index % 10) + 1}`),
    units: Array.from({ length: benchUnits }, (_, index) => idOf(`don-vi-${index + 1}`)),
    categories: categories.map((category) => category.id),
  };
}

function insertOutputs(raw: BetterSqlite3.Database, count: number): void {
  const ground = groundOf(raw);
  const days = Array.from({ length: benchDays }, (_, index) => addDays(benchFirstDay, index));
  const output = raw.prepare(
    `insert into outputs (id, campaign_id, number, category_id, basis, value, qualifier, published_on, title, link,
       link_key, status, counted, counted_over, logged_by, logged_at)
     values (?, ?, ?, ?, 'item', ?, ?, ?, ?, ?, ?, 'active', ?, ?, ?, ?)`,
  );
  const credit = raw.prepare("insert into output_units (output_id, unit_id) values (?, ?)");
  const scope = raw.prepare(
    "insert into output_scope (ancestor_id, published_on, output_id, category_id) values (?, ?, ?, ?)",
  );
  const word = raw.prepare("insert into output_search (rowid, exact, folded) values (?, ?, ?)");
  for (let n = 1; n <= count; n += 1) {
    // Three primes spread days, units and categories over one another without a generator of random numbers.
    const unitIndex = (n * 7_919) % benchUnits;
    const day = days[Math.floor(((n * 104_729) % count) / (count / benchDays))] ?? benchFirstDay;
    const category = ground.categories[(n * 31) % ground.categories.length] ?? "";
    const isOver = n % 50 === 0 ? 1 : 0;
    const id = `01768a00-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
    const value = 1 + (n % 3);
    const title = `${titles[n % titles.length]} ${n}`;
    const link = `https://example.vn/tin/${n}`;
    output.run(
      id,
      ground.campaignId,
      n,
      category,
      value,
      isOver ? "over" : "exact",
      day,
      title,
      link,
      `1:example.vn/tin/${n}`,
      value,
      isOver,
      ground.accountId,
      `${day}T03:00:00.000Z`,
    );
    const unitId = ground.units[unitIndex] ?? "";
    credit.run(id, unitId);
    for (const ancestor of [unitId, ground.groupOf(unitIndex), ground.root])
      scope.run(ancestor, day, id, category);
    const { exact, folded } = wordColumns(title);
    word.run(ground.campaignNo * 2 ** 32 + n, exact, folded);
  }
  raw.prepare("insert into counters (key, value) values (?, ?)").run(`output:${ground.campaignId}`, count);
}

function insertRollups(raw: BetterSqlite3.Database): void {
  raw.exec(
    `insert into rollup_days (unit_id, category_id, day, records, amount, n_over)
     select s.ancestor_id, s.category_id, s.published_on, count(*), sum(o.counted), sum(o.counted_over)
     from output_scope s join outputs o on o.id = s.output_id
     group by s.ancestor_id, s.category_id, s.published_on`,
  );
  raw.function("week_start", { deterministic: true }, (day: unknown) => weekOf(String(day)).startsOn);
  raw.exec(
    `insert into rollup_weeks (unit_id, category_id, week_start, records, amount, n_over)
     select unit_id, category_id, week_start(day), sum(records), sum(amount), sum(n_over)
     from rollup_days group by unit_id, category_id, week_start(day)`,
  );
  raw.exec(
    `insert into rollup_unit_weeks (unit_id, week_start, records)
     select unit_id, week_start, sum(records) from rollup_weeks group by unit_id, week_start`,
  );
}

/** A plan for every unit: five categories in each phase. */
function insertTargets(raw: BetterSqlite3.Database): void {
  const ground = groundOf(raw);
  const phases = raw.prepare("select id from phases where kind = 'phase'").all() as { id: string }[];
  const target = raw.prepare(
    `insert into targets (id, campaign_id, unit_id, category_id, period_key, amount, updated_by, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, '2020-12-25T00:00:00.000Z')`,
  );
  for (const unitId of ground.units) {
    for (const category of ground.categories.slice(0, 5)) {
      for (const phase of phases) {
        target.run(newId(), ground.campaignId, unitId, category, `phase:${phase.id}`, 60, ground.accountId);
      }
    }
  }
}
