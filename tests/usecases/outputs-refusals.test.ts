import { beforeAll, expect, test } from "vitest";
import type { Outcome } from "~/usecases/context.server";
import { loadTwins } from "~/usecases/outputs-duplicates.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { loadTrash } from "~/usecases/outputs-pages.server";
import { addRerun, removeRerun } from "~/usecases/outputs-reruns.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { decideTwins } from "~/usecases/outputs-twin-acts.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, logged, numberOf, problemsOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { fill, listOf, numbersOf } from "../support/output-lists";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";

const codes = (outcome: Outcome<unknown>) => codesOf(problemsOf(outcome));

describeOnSqlite("two outputs that look alike", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const words = { withdrawn: (code: string) => `Trùng ${code}`, joined: (code: string) => `Gộp ${code}` };
  const pair = async (title: string, differs: object = {}) => {
    const older = await numberOf(secretary(), { title });
    const form = outputFormOf({ title, confirm: ["same-title"], confirmReason: "hai buổi", ...differs });
    const newer = await numberOf(secretary(), form);
    return { older, newer, olderVersion: 1, newerVersion: 1, reason: "" };
  };
  const decide = (form: object) => decideTwins(secretary(), slug, form as never, words);

  test("are decided upon with a reason to keep both, as they were seen, and never against themselves", async () => {
    const two = await pair("Phát thanh lưu động tại khu phố");
    expect(codes(await decide({ ...two, intent: "keep", reason: phone }))).toEqual(["reason personal-phone"]);
    expect(codes(await decide({ ...two, intent: "keep" }))).toEqual(["reason reason-needed"]);
    expect(codes(await decide({ ...two, newer: two.older, intent: "withdraw" }))).toEqual(["form not-valid"]);
    expect(codes(await decide({ ...two, olderVersion: 2, intent: "withdraw" }))).toEqual([
      "form changed-by-other",
    ]);
    expect(codes(await decide({ ...two, newerVersion: 2, intent: "withdraw" }))).toEqual([
      "form changed-by-other",
    ]);
    expect(carriedOut(await decide({ ...two, intent: "keep", reason: "hai buổi" }))).toMatchObject({
      newer: two.newer,
      version: 1,
    });
  });

  test("of the same units are joined by withdrawing the newer one, which says what it repeats", async () => {
    const two = await pair("Tọa đàm về quyền bầu cử");
    carriedOut(await decide({ ...two, intent: "join" }));
    const [older, newer] = [
      await loadOutput(secretary(), slug, two.older),
      await loadOutput(secretary(), slug, two.newer),
    ];
    expect([older.status, older.history, newer.status]).toEqual(["active", [], "withdrawn"]);
    expect(newer.history.at(-1)?.reason).toBe(`Trùng ${older.code}`);
  });

  test("may be one work shown again, except on a day that is known already", async () => {
    const two = await pair("Phim tài liệu về bầu cử", { date: "04/05/2021" });
    carriedOut(
      await addRerun(secretary(), slug, two.older, { rerunOn: "04/05/2021", rerunNote: "Phát lại" } as never),
    );
    expect(codes(await decide({ ...two, intent: "rerun" }))).toEqual(["form rerun-known"]);
    expect((await loadOutput(secretary(), slug, two.newer)).status).toBe("active");
  });

  test("are looked for since a day and under a unit; a day that is none shows the last thirty", async () => {
    await pair("Hội nghị cán bộ chủ chốt của phường");
    const twins = async (query: string) => {
      const asked = new URLSearchParams(query);
      return loadTwins(secretary(), slug, (name) => asked.get(name) ?? "");
    };
    const [usual, wrong] = [await twins(""), await twins("tu=hôm nay")];
    expect([usual.from, wrong.from]).toEqual(["2021-04-04", "2021-04-04"]);
    const since = await twins("tu=04/05/2021&don-vi=trung-tam-truyen-thong");
    expect([since.from, since.unit]).toEqual(["2021-05-04", "trung-tam-truyen-thong"]);
    expect((await twins("don-vi=khong-co")).unit).toBe("");
    expect(usual.rows.every(({ older, newer }) => older.category !== "" && newer.units !== "")).toBe(true);
  });

  test("a re-run needs a day between the first showing and today, once, of an output that stands", async () => {
    const number = await numberOf(secretary(), {
      title: "Chương trình phát thanh buổi sáng",
      date: "02/05/2021",
    });
    const add = (rerunOn: string, rerunNote = "") =>
      addRerun(secretary(), slug, number, { rerunOn, rerunNote } as never);
    expect(codes(await add("", ""))).toEqual(["rerunOn date-needed"]);
    expect(codes(await add("31/04/2021"))).toEqual(["rerunOn no-such-day"]);
    expect(codes(await add("05/05/2021"))).toEqual(["rerunOn future-date"]);
    expect(codes(await add("01/05/2021"))).toEqual(["rerunOn rerun-before"]);
    expect(codes(await add("03/05/2021", phone))).toEqual(["rerunNote personal-phone"]);
    const { id } = carriedOut(await add("03/05/2021"));
    expect(codes(await add("03/05/2021"))).toEqual(["rerunOn rerun-known"]);
    expect((await loadOutput(secretary(), slug, number)).reruns).toMatchObject([{ day: "2021-05-03" }]);
    expect(carriedOut(await removeRerun(secretary(), slug, number, id))).toEqual({ day: "2021-05-03" });
    expect(codes(await removeRerun(secretary(), slug, number, id))).toEqual(["form rerun-gone"]);
    carriedOut(await withdrawOutput(secretary(), slug, number, { version: 1, reason: "nhầm" }));
    expect(codes(await add("04/05/2021"))).toEqual(["form output-withdrawn"]);
  });
});

describeOnSqlite("one output and the lists of all", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });

  test("a correction is refused with what is wrong, with two places at once, and after somebody else's", async () => {
    const number = await numberOf(secretary(), { title: "Tin cần sửa" });
    const fields = outputFormOf({ title: "Tin cần sửa", quantity: "5" });
    const revise = (differs: object) =>
      reviseOutput(secretary(), slug, number, {
        ...fields,
        version: 1,
        reason: "đếm lại",
        ...differs,
      } as never);
    expect(codes(await revise({ title: "" }))).toEqual(["title title-needed"]);
    expect(codes(await revise({ reason: phone }))).toEqual(["reason personal-phone"]);
    expect(codes(await revise({ version: 9 }))).toEqual(["form changed-by-other"]);
    carriedOut(await revise({}));
    expect((await loadOutput(secretary(), slug, number)).history).toMatchObject([
      { times: 1, kind: "revised" },
    ]);
  });

  test("a story of several channels shows the others; a summary shows what is listed inside it", async () => {
    const media = "trung-tam-truyen-thong";
    const channels = world.structure.channels
      .filter(({ unitId }) => unitId === world.unit(media).id)
      .slice(0, 2);
    const story = await logged(secretary(), {
      ...{ title: "Một chuyện hai kênh", units: [media], categories: [] },
      channels: channels.map(({ id }) => id),
    });
    const [first = 0] = story.numbers;
    expect((await loadOutput(secretary(), slug, first)).story).toHaveLength(story.numbers.length - 1);
    const summary = await numberOf(secretary(), {
      ...{
        title: "Tổng hợp tháng tư",
        basis: "period",
        from: "01/04/2021",
        date: "30/04/2021",
        quantity: "9",
      },
    });
    const listed = await loadOutput(secretary(), slug, summary);
    expect(listed.listing).toMatchObject({ items: 0, unlisted: 9 });
    expect((await loadOutput(world.as("lanh-dao"), slug, summary)).canRevise).toBe(false);
  });

  test("numbers and totals stand over a list only where they are exact: words that mark a phrase have none", async () => {
    await fill(world);
    const count = async (query: string) => (await listOf(secretary(), query)).count;
    expect((await count(""))?.records).toBeGreaterThan(20);
    expect(await count(`q=${encodeURIComponent('"tin số"')}`)).toBeNull();
    expect(await count("q=tin&tu=01/04/2021")).toBeNull();
    expect((await count("q=khongcogi"))?.records).toBe(0);
    expect(numbersOf(await listOf(secretary(), "q=khongcogi"))).toEqual([]);
  });

  test("the trash goes on page by page with what was withdrawn before", async () => {
    const all = (await world.db.read.selectFrom("outputs").select(["number", "version"]).execute()).slice(
      0,
      60,
    );
    for (const { number, version } of all)
      carriedOut(await withdrawOutput(secretary(), slug, number, { version, reason: "nhầm" }));
    const ask = (older: string) => (name: string) => (name === "truoc" ? older : "");
    const first = await loadTrash(secretary(), slug, ask(""));
    const found = [...first.rows.map(({ number }) => number)];
    for (let { older } = first; older !== null; ) {
      const page = await loadTrash(secretary(), slug, ask(older));
      found.push(...page.rows.map(({ number }) => number));
      older = page.older;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.sort((a, b) => a - b)).toEqual(all.map(({ number }) => number).sort((a, b) => a - b));
  });
});
