import { expect, it } from "vitest";
import { MOST_ACCOUNTS_AT_ONCE } from "~/domain/account-list";
import { LONGEST_ACCOUNT_LIST } from "~/domain/text-lengths";
import { loadLinkPage } from "~/usecases/account-links.server";
import { createAccountList, loadAccountListForm, previewAccountList } from "~/usecases/account-list.server";
import { AccessDenied } from "~/usecases/context.server";
import { loadFirstSteps } from "~/usecases/first-steps.server";
import { findCampaign } from "~db/queries/campaigns.server";
import { listExpectedPeriods } from "~db/queries/expected-reports-making.server";
import { twoPeople } from "../support/closing";
import { endUnit } from "../support/ended-unit";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { beginSetUp, quangNinh2026 } from "../support/set-up";
import type { World } from "../support/world";

const slug = "bau-cu-2026-quang-ninh";

async function newElection(world: World) {
  world.clock.set("2026-01-12T02:00:00.000Z");
  const setUp = await beginSetUp(world.as("quan-tri"));
  await setUp.send("basics", quangNinh2026);
  await setUp.send("units", { root: "", lists: ["quang-ninh-2025"], pasted: "" });
  await setUp.send("rhythm", {
    meetingWeekday: "",
    meetingTime: "",
    reportWeekday: "4",
    reportTime: "16:30",
  });
  expect(await setUp.create()).toMatchObject({ ok: true });
}

const present = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error("not there");
  return found;
};

const people = (...lines: string[]) => ({ slug, lines: lines.join("\n"), key: `people-${lines.length}` });

describeOnEngines("the first steps of a new election", (open) => {
  it("says what is open and whose it is, and follows what people do", async () => {
    const world = await open();
    await newElection(world);
    const steps = await loadFirstSteps(world.as("quan-tri"), slug);
    expect(steps?.map(({ key, isDone, isMine }) => [key, isDone, isMine])).toEqual([
      ["timeline", true, true],
      ["units", true, true],
      ["secretaries", false, true],
      ["people", false, true],
      ["rhythm", true, true],
      ["document", false, false],
      ["targets", false, false],
      ["output", false, false],
    ]);
    const made = await createAccountList(
      world.as("quan-tri"),
      people(
        "\tNguyễn Thị Hạnh\t\tThư ký\tthu-ky-qn",
        "\tTrần Văn Bình\t\tThư ký",
        "Phường Hồng Gai\tLê Văn Sơn",
      ),
    );
    expect(made).toMatchObject({ ok: true });
    const after = await loadFirstSteps(world.as("quan-tri"), slug);
    expect(after?.filter(({ key }) => key === "secretaries" || key === "people")).toMatchObject([
      { isDone: true, now: 2 },
      { isDone: true, now: 1 },
    ]);
    const { id } = present(await findCampaign(world.db.read, slug));
    expect(await listExpectedPeriods(world.db.read, id, "weekly")).toHaveLength(2);
    expect((await loadAccountListForm(world.as("quan-tri"), slug)).missing.secretaries).toBe(0);
  });

  it("are not shown where the work goes on, and to nobody who has no plan to read", async () => {
    const world = await open();
    expect(await loadFirstSteps(world.as("cong-tac-vien"), "ha-long-2021")).toBeNull();
  });
});

describeOnEngines("many accounts at once", (open) => {
  it("gives everybody of the list an account, a role and a link, and a resend makes nothing more", async () => {
    const world = await open();
    await newElection(world);
    const admin = world.as("quan-tri");
    const list = people("Phường Hồng Gai\tLê Văn Sơn", "Xã Tiên Yên\tHoàng Thị Nga\t\tThủ trưởng đơn vị");
    const made = await createAccountList(admin, list);
    if (!made.ok) throw new Error("not made");
    expect(made.value.map(({ loginName }) => loginName)).toEqual(["hong-gai", "tien-yen"]);
    const link = made.value[0]?.link;
    expect(await loadLinkPage(admin, link?.token ?? "")).toMatchObject({ loginName: "hong-gai" });
    const again = await createAccountList(admin, list);
    expect(again).toMatchObject({ ok: true, value: [{ loginName: "hong-gai", link: null }, { link: null }] });
  });

  it("makes none when one line has to be mended", async () => {
    const world = await open();
    await newElection(world);
    const admin = world.as("quan-tri");
    const list = people("Phường Hồng Gai\tLê Văn Sơn", "Phường Ở Đâu\tHoàng Thị Nga");
    expect(await createAccountList(admin, list)).toMatchObject({
      ok: false,
      problems: [{ field: "lines", code: "paste-bad-lines", params: { n: 1 } }],
    });
    expect(await previewAccountList(admin, list)).toMatchObject({
      ok: true,
      value: [{ problems: [] }, { problems: [{ code: "list-unit-unknown" }] }],
    });
    expect(await previewAccountList(admin, { slug, lines: "" })).toMatchObject({ ok: false });
  });

  it("is for administrators, with a fresh confirmation", async () => {
    const world = await open();
    await expect(previewAccountList(world.as("thu-ky"), people("x"))).rejects.toBeInstanceOf(AccessDenied);
    await expect(createAccountList(world.as("thu-ky"), people("x"))).rejects.toBeInstanceOf(AccessDenied);
  });
});

describeOnSqlite("a list of accounts that is refused", (open) => {
  const here = "ha-long-2021";
  const preview = (world: World, lines: string) =>
    previewAccountList(world.as("quan-tri"), { slug: here, lines });
  const tooMany = {
    problems: [{ field: "lines", code: "paste-too-many", params: { max: MOST_ACCOUNTS_AT_ONCE } }],
  };

  it("when it has more people or more letters than are taken at once, or names a unit that has ended", async () => {
    const world = await open();
    const many = Array.from(
      { length: MOST_ACCOUNTS_AT_ONCE + 1 },
      (_, n) => `\tNguyễn Văn ${n}\t\tThư ký\ttk-${n}`,
    );
    expect(await preview(world, many.join("\n"))).toMatchObject(tooMany);
    expect(await preview(world, "a".repeat(LONGEST_ACCOUNT_LIST + 1))).toMatchObject(tooMany);
    const line = "Phường Hà Khẩu\tLê Văn Sơn";
    expect(await preview(world, line)).toMatchObject({ value: [{ problems: [] }] });
    await endUnit(world, "phuong-ha-khau", "2021-05-01");
    expect(await preview(world, line)).toMatchObject({
      value: [{ problems: [{ code: "list-unit-unknown" }] }],
    });
    const nothing = await createAccountList(world.as("quan-tri"), {
      slug: here,
      lines: "\n",
      key: "không ai",
    });
    expect(nothing).toMatchObject({ problems: [{ code: "paste-nothing" }] });
  });

  it("is offered for elections that go on; where none does, nobody is missing", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    expect((await loadAccountListForm(admin, "không có")).slug).toBe(here);
    await twoPeople(world, "close");
    expect(await loadAccountListForm(admin, here)).toMatchObject({
      ...{ slug: "", campaigns: [], missing: { secretaries: 0, units: [] } },
    });
  });
});
