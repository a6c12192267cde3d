import { expect, it } from "vitest";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import { logOutput } from "~/usecases/outputs.server";
import { describeOnEngines } from "../support/engines";
import {
  codesOf,
  footprint,
  logged,
  numberOf,
  problemsOf,
  refusedLog,
  slug,
  storedTotal,
} from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";

describeOnEngines("logging an output", (open) => {
  it("gives the campaign's next number, a code and the time on the campaign's clock", async () => {
    const world = await open();
    expect(await logged(world.as("can-bo"))).toEqual({
      numbers: [1],
      codes: ["KQ-2021-0001"],
      loggedAt: "2021-05-04T02:00:00.000Z",
    });
    expect(await numberOf(world.as("thu-truong"))).toBe(2);
  });

  it("counts it under its unit and all units above, in its category", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { quantity: "3" });
    for (const unit of ["trung-tam-truyen-thong", "tp-ha-long"]) {
      expect(await storedTotal(world, unit, "portal-item", "2021-05-04")).toMatchObject({
        records: 1,
        amount: 3,
        nOver: 0,
      });
    }
    expect(await storedTotal(world, "ban-tuyen-giao", "portal-item", "2021-05-04")).toMatchObject({
      records: 0,
    });
  });

  it("leaves one audit line with the content and who logged it", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { title: "Thẻ cử tri", qualifier: "over", quantity: "20" });
    const [line, ...others] = await world.db.read
      .selectFrom("audit_entries")
      .innerJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
      .selectAll()
      .where("subject_kind", "=", "output")
      .execute();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ action: "output.log", account_id: world.as("can-bo").actor?.accountId });
    expect(JSON.parse(line?.payload ?? "")).toMatchObject({
      code: "KQ-2021-0001",
      content: { title: "Thẻ cử tri", value: 20, qualifier: "over" },
    });
  });

  it("stores decomposed text composed", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { title: "Cử tri đi bầu cử".normalize("NFD") });
    const row = await world.db.read.selectFrom("outputs").select("title").executeTakeFirstOrThrow();
    expect(row.title).toBe("Cử tri đi bầu cử".normalize("NFC"));
  });

  it("makes one row of one story for each channel, counted once for each", async () => {
    const world = await open();
    const channels = ["portal-item", "broadcast-item", "fanpage-post"].map(
      (category) => world.channel("trung-tam-truyen-thong", category).id,
    );
    const { numbers } = await logged(world.as("can-bo"), { categories: [], channels });
    expect(numbers).toEqual([1, 2, 3]);
    for (const category of ["portal-item", "broadcast-item", "fanpage-post"]) {
      expect(await storedTotal(world, "tp-ha-long", category, "2021-05-04")).toMatchObject({
        records: 1,
        amount: 1,
      });
    }
    const stories = await world.db.read.selectFrom("outputs").select("story_id").distinct().execute();
    expect(stories).toHaveLength(1);
  });

  it("counts what two units published together once in their common total and once for each", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { units: ["trung-tam-truyen-thong", "ban-tuyen-giao"], quantity: "4" });
    for (const unit of ["trung-tam-truyen-thong", "ban-tuyen-giao", "tp-ha-long"]) {
      expect(await storedTotal(world, unit, "portal-item", "2021-05-04")).toMatchObject({
        records: 1,
        amount: 4,
      });
    }
  });

  it("makes a combined category on first use and takes the same one afterwards, in whatever order it is said", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { categories: ["feature", "article"], quantity: "84" });
    await logged(world.as("can-bo"), { categories: ["article", "feature"], quantity: "6" });
    expect(await storedTotal(world, "tp-ha-long", "article+feature", "2021-05-04")).toMatchObject({
      records: 2,
      amount: 90,
    });
    expect(await storedTotal(world, "tp-ha-long", "article", "2021-05-04")).toMatchObject({ records: 0 });
  });

  it("says when a secretary logged on a unit's behalf", async () => {
    const world = await open();
    await logged(world.as("thu-ky"));
    await logged(world.as("can-bo"));
    const rows = await world.db.read
      .selectFrom("outputs")
      .select(["on_behalf", "logged_by"])
      .orderBy("number")
      .execute();
    expect(rows).toEqual([
      { on_behalf: 1, logged_by: world.as("thu-ky").actor?.accountId },
      { on_behalf: 0, logged_by: world.as("can-bo").actor?.accountId },
    ]);
  });

  it("gives the same form sent twice the first answer, and makes one row", async () => {
    const world = await open();
    const form = outputFormOf();
    const first = await logOutput(world.as("can-bo"), slug, form);
    const after = await footprint(world);
    expect(await logOutput(world.as("can-bo"), slug, form)).toEqual(first);
    expect(await footprint(world)).toEqual(after);
    const changed = await logOutput(world.as("can-bo"), slug, { ...form, quantity: "2" });
    expect(codesOf(problemsOf(changed))).toEqual(["form resent-with-changes"]);
  });

  it("numbers forms sent at the same time one after the other, and makes one row of the same one", async () => {
    const world = await open();
    const same = outputFormOf();
    const forms = [same, same, outputFormOf(), outputFormOf(), same];
    const outcomes = await Promise.all(forms.map((form) => logOutput(world.as("can-bo"), slug, form)));
    const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value.numbers[0] : 0));
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
    expect((await footprint(world)).outputs).toBe(3);
  });

  it("is for those who may write for one of the units", async () => {
    const world = await open();
    const before = await footprint(world);
    const attempt = (who: string, units: string[]) => logOutput(world.as(who), slug, outputFormOf({ units }));
    await expect(attempt("can-bo", ["ban-tuyen-giao"])).rejects.toThrow(AccessDenied);
    await expect(attempt("lanh-dao", ["trung-tam-truyen-thong"])).rejects.toThrow(AccessDenied);
    await expect(attempt("cong-tac-vien", ["trung-tam-truyen-thong"])).rejects.toThrow(AccessDenied);
    await expect(attempt("quan-tri", ["trung-tam-truyen-thong"])).rejects.toThrow(AccessDenied);
    await expect(logOutput(world.asNobody(), slug, outputFormOf())).rejects.toThrow(SignInNeeded);
    await expect(logOutput(world.as("can-bo"), "khac", outputFormOf())).rejects.toThrow(NotFound);
    expect(await footprint(world)).toEqual(before);
  });

  it("is refused for a day to come on the campaign's clock, and taken once that day has come", async () => {
    const world = await open();
    expect(codesOf(await refusedLog(world.as("can-bo"), { date: "05/05/2021" }))).toEqual([
      "date future-date",
    ]);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ pinned_on: "2021-05-05" }).execute(),
    );
    expect(await numberOf(world.as("can-bo"), { date: "05/05/2021" })).toBe(1);
  });

  it("is refused in a closed week, by its number, day, hour and who closed it, and waits as an adjustment", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    const before = await footprint(world);
    const problems = await refusedLog(world.as("can-bo"), {
      date: "25/04/2021",
      categories: ["article", "feature"],
    });
    expect(problems).toEqual([
      {
        field: "date",
        code: "week-closed",
        params: {
          week: 16,
          day: "26/04/2021",
          time: "08:00",
          by: "Thư ký Tiểu ban",
          adjustment: "DC-2021-0001",
        },
      },
    ]);
    const after = await footprint(world);
    expect({ ...after, audit_entries: 0 }).toEqual({ ...before, audit_entries: 0 });
    expect(await numberOf(world.as("can-bo"), { date: "26/04/2021" })).toBe(1);
  });

  it("is refused in a closed campaign", async () => {
    const world = await open();
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ status: "closed" }).execute(),
    );
    expect(codesOf(await refusedLog(world.as("can-bo")))).toEqual(["form campaign-closed"]);
  });
});
