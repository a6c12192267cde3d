import { expect, test } from "vitest";
import { outputsPath as linkToOutputs } from "~/domain/progress-links";
import { filtersOf, listPath, readQuery } from "~/routes/outputs/list-address";
import { localTimeOf, momentWords } from "~/ui/local-time";
import { describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { fill } from "../support/output-lists";
import { openList, shownIn } from "../support/output-routes";
import { problemsOf } from "../support/route-calls";

describeOnSqlite("the list of outputs", (open) => {
  test("is empty before anything is logged, and offers the form only to those who log", async () => {
    const world = await open();
    const { body } = await openList(world.as("can-bo"));
    expect(body).toMatchObject({ shown: 0, canLog: true, canDeclare: true, older: null, newer: null });
    expect((await openList(world.as("lanh-dao"))).body).toMatchObject({ canLog: false, canDeclare: false });
    expect((await openList(world.as("cong-tac-vien"))).status).toBe(403);
  });

  test("goes to older and back to newer pages without losing or repeating a row", async () => {
    const world = await open();
    await fill(world);
    const first = await openList(world.as("can-bo"));
    const numbers = async (query: string) =>
      (await shownIn(world.as("can-bo"), query)).map((line) => line.number);
    const second = await openList(world.as("can-bo"), `?truoc=${first.body.older}`);
    const pages = [await numbers(""), await numbers(`?truoc=${first.body.older}`)];
    expect(new Set(pages.flat()).size).toBe(100);
    expect(await numbers(`?sau=${second.body.newer}`)).toEqual(pages[0]);
  });

  test.each(["ngay", "-ngay", "ghi", "-ghi"])(
    "in the order %s goes on from page to page over every row once",
    async (order) => {
      const world = await open();
      await fill(world);
      const everything = new Set<number>();
      const seen: { number: number; publishedOn: string }[] = [];
      for (let at = `?thu-tu=${order}`, pages = 0; at !== "" && pages < 9; pages += 1) {
        const { body } = await openList(world.as("can-bo"), at);
        const lines = await shownIn(world.as("can-bo"), at);
        for (const { number, publishedOn } of lines) seen.push({ number, publishedOn });
        const next = order === "ngay" || order === "ghi" ? ["sau", body.newer] : ["truoc", body.older];
        at = next[1] === null ? "" : `?thu-tu=${order}&${next[0]}=${next[1]}`;
      }
      for (const { number } of seen) everything.add(number);
      const all = await openList(world.as("can-bo"));
      expect(seen.length).toBe(all.body.count.records);
      expect(everything.size).toBe(seen.length);
      const keys = seen.map(({ number, publishedOn }) => (order.endsWith("ngay") ? publishedOn : number));
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(keys).toEqual(order.startsWith("-") ? sorted.reverse() : sorted);
      expect(keys[0]).not.toEqual(keys.at(-1));
    },
  );

  test("finds without marks, under a unit, in a category, and by the links of the progress page", async () => {
    const world = await open();
    await numberOf(world.as("thu-ky"), { title: "Ngày bầu cử", date: "03/05/2021" });
    await numberOf(world.as("thu-ky"), {
      units: ["phuong-bai-chay"],
      title: "Tin phường",
      date: "04/05/2021",
    });
    const titles = async (query: string) =>
      (await shownIn(world.as("thu-ky"), query)).map((line) => line.title);
    expect(await titles("?q=bau+cu")).toEqual(["Ngày bầu cử"]);
    expect(await titles("?don-vi=phuong")).toEqual(["Tin phường"]);
    expect(await titles("?loai=article")).toEqual([]);
    const scope = { measure: "news-item", group: null, categoryKey: null };
    const link = linkToOutputs(slug, { unitKey: "tp-ha-long", scope, to: "2021-05-03" });
    expect(await titles(link.slice(link.indexOf("?")))).toEqual(["Ngày bầu cử"]);
  });

  test("says at its field what is wrong with a filter, and filters by the rest", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { title: "Có" });
    const answer = await openList(world.as("can-bo"), "?tu=31%2F04%2F2021&loai=portal-item");
    expect([answer.status, problemsOf(answer)]).toEqual([200, ["tu no-such-day"]]);
    expect(answer.body.shown).toBe(1);
    expect(problemsOf(await openList(world.as("can-bo"), "?don-vi=khong-co"))).toEqual([
      "don-vi unit-unknown",
    ]);
  });
});

test("the address of a list survives being read and written, and drops what a category already says", () => {
  const query = readQuery("?q=b%E1%BA%A7u+c%E1%BB%AD&loai=pano&nhom=visual&donvi-tinh=pano&truoc=x&la=1&tu=");
  expect(query).toEqual({ text: "bầu cử", category: "pano", older: "x" });
  expect(readQuery(listPath(slug, query).split("?")[1] ?? "")).toEqual(query);
  expect(listPath(slug, filtersOf({ older: "x" }))).toBe(`/${slug}/ket-qua`);
});

test("an instant is shown in Vietnam's time whatever the machine's zone", () => {
  expect(localTimeOf("2021-05-04T17:30:00.000Z")).toEqual({ day: "2021-05-05", time: "00:30" });
  expect(momentWords("2021-05-04T09:42:10.123Z")).toBe("16:42 04/05/2021");
});
