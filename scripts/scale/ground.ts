import type pg from "pg";
import { addDays, type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { wordColumns } from "~db/queries/output-search.server";
import {
  type CountrySize,
  communeKey,
  countryDays,
  countryFirstDay,
  provinceKey,
  provinceOf,
} from "./country";

/** The office's titles; each is followed by the number of its output. */
export const titles = [
  "Quyền và nghĩa vụ của cử tri trong ngày bầu cử",
  "Hướng dẫn xem danh sách cử tri ở khu vực bỏ phiếu",
  "Hỏi – đáp về thẻ cử tri và cách bỏ phiếu bầu cử",
  "Chuẩn bị trang trí khu vực bỏ phiếu",
  "Kết quả hội nghị hiệp thương về bầu cử",
  "Phát thanh lưu động về ngày hội toàn dân",
  "Niêm yết danh sách cử tri tại nhà văn hóa thôn",
];

/**
 * What the statements of `rows.ts` draw from, as temporary tables: the units with their province and the words of their
 * names, the days with their weeks, the categories, titles and messages, and the campaign itself.
 */
export async function makeGround(client: pg.Client, size: CountrySize): Promise<void> {
  const campaign = await one(client, "select id, no from campaigns where slug = 'ca-nuoc'");
  const account = await one(client, "select id from accounts where login_name = 'thu-ky'");
  const root = await one(client, "select id from units where key = 'ca-nuoc'");
  await table(client, "place", { campaign: "text", no: "bigint", account: "text", root: "text" }, [
    [campaign.id, campaign.no, account.id, root.id],
  ]);
  await makeUnits(client, size);
  await makeDays(client);
  const categories = await client.query<{ id: string }>(
    "select id from categories where kind = 'single' order by sort_order",
  );
  await table(
    client,
    "category",
    { i: "int", id: "text" },
    categories.rows.map(({ id }, i) => [i, id]),
  );
  const words = { i: "int", title: "text", exact: "text", folded: "text" };
  await table(
    client,
    "title",
    words,
    titles.map((title, i) => [i, title, ...wordsOf(title)]),
  );
  const messages = await client.query<{ id: string; name: string }>(
    "select id, name from messages order by sort_order",
  );
  await table(
    client,
    "message",
    { i: "int", id: "text", exact: "text", folded: "text" },
    messages.rows.map(({ id, name }, i) => [i, id, ...wordsOf(name)]),
  );
}

async function makeUnits(client: pg.Client, size: CountrySize): Promise<void> {
  const { rows } = await client.query<{ id: string; key: string; name: string }>(
    "select id, key, name from units",
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found = (key: string) => {
    const row = byKey.get(key);
    if (!row) throw new Error(`no unit ${key}`);
    return row;
  };
  const communes = Array.from({ length: size.communes }, (_, index) => {
    const { id, name } = found(communeKey(index + 1));
    const province = found(provinceKey(provinceOf(index + 1, size)));
    // A unit is found by both its names, which are the same here.
    return [index, id, province.id, ...wordsOf(`${name} ${name}`)];
  });
  const columns = { i: "int", id: "text", province: "text", exact: "text", folded: "text" };
  await table(client, "unit", columns, communes);
}

async function makeDays(client: pg.Client): Promise<void> {
  const days = Array.from({ length: countryDays }, (_, index): CivilDate => addDays(countryFirstDay, index));
  await table(
    client,
    "day",
    { i: "int", day: "text", week: "text" },
    days.map((day, i) => [i, day, weekOf(day).startsOn]),
  );
  const weeks = [...new Set(days.map((day) => weekOf(day).startsOn))];
  await table(
    client,
    "week",
    { week: "text", ends: "text", due: "text" },
    weeks.map((week) => [week, addDays(week, 6), instantOf(addDays(week, 6), "17:00")]),
  );
}

const wordsOf = (text: string): [exact: string, folded: string] => {
  const { exact, folded } = wordColumns(text);
  return [exact, folded];
};

/** A temporary table `of_NAME`. */
async function table(
  client: pg.Client,
  name: string,
  columns: Record<string, string>,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const typed = Object.entries(columns).map(
    ([column, type]) => `${column} ${type} ${type === "text" ? 'collate "C"' : ""}`,
  );
  await client.query(`create temporary table of_${name} (${typed.join(", ")})`);
  const values = Object.values(columns).map((type, at) => `$${at + 1}::${type}[]`);
  const byColumn = Object.keys(columns).map((_, at) => rows.map((row) => row[at]));
  await client.query(`insert into of_${name} select * from unnest(${values.join(", ")})`, byColumn);
  await client.query(`analyze of_${name}`);
}

async function one(client: pg.Client, query: string): Promise<{ id: string; no: number }> {
  const { rows } = await client.query<{ id: string; no: number }>(query);
  const [row] = rows;
  if (!row) throw new Error(`nothing found: ${query}`);
  return row;
}
