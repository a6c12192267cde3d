import { expect, it } from "vitest";
import { createAccount, editAccount } from "~/usecases/accounts.server";
import { appendAudit } from "~/usecases/audit.server";
import { type AuditSearch, auditSearchSchema, loadAuditTrail } from "~/usecases/audit-log.server";
import { chainNames } from "~/usecases/audit-state.server";
import { AccessDenied, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { idOf } from "../support/accounts";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { newAccount, newDetails } from "../support/invitations";
import type { World } from "../support/world";

const searchOf = (search: Partial<AuditSearch> = {}) => auditSearchSchema.parse(search);
const load = (world: World, search: Partial<AuditSearch> = {}) =>
  loadAuditTrail(world.as("quan-tri"), searchOf(search));
const actionsFor = async (world: World, search: Partial<AuditSearch>) =>
  (await load(world, search)).entries.map(({ action }) => action);

/** Leaves one line in a trail, at a time of its own. */
async function leaveLine(world: World, ctx: UseCaseContext, at: string, action: string, inCampaign = false) {
  world.clock.set(at);
  const campaignId = inCampaign ? world.campaign.id : null;
  await world.db.write(campaignId ?? "system", (tx) =>
    appendAudit(tx, ctx, {
      chain: campaignId ?? "system",
      action,
      subjectKind: inCampaign ? "unit" : "account",
      subjectId: inCampaign ? world.unit("phuong-bai-chay").id : idOf(world, "can-bo"),
      campaignId,
      payload: { unit: world.unit("phuong-bai-chay").id },
    }),
  );
}

async function threeLines(world: World) {
  await leaveLine(world, world.as("quan-tri"), "2021-05-04T16:59:59.999Z", "first");
  await leaveLine(world, world.as("thu-ky"), "2021-05-04T17:00:00.000Z", "second", true);
  await leaveLine(world, world.asNobody(), "2021-05-05T16:59:59.999Z", "third");
}

describeOnEngines("the audit trail", (open) => {
  it("tells newest first who did what to what, with values before and after", async () => {
    const world = await open();
    await createAccount(world.as("quan-tri"), newAccount(world));
    world.clock.set("2021-05-04T03:00:00.000Z");
    const details = { ...newDetails, title: "Trưởng phòng" };
    const accountId = (await load(world)).entries[0]?.subjectId ?? "";
    await editAccount(world.as("quan-tri"), accountId, { version: 1, details });
    const [edited, created] = (await load(world)).entries;
    expect(edited).toMatchObject({
      at: "2021-05-04T03:00:00.000Z",
      who: { name: "Quản trị hệ thống", loginName: "quan-tri" },
      action: "account.edited",
      subject: newDetails.displayName,
      campaign: null,
      changes: [{ field: "title", before: "Công chức văn hóa", after: "Trưởng phòng" }],
      requestId: "test-request",
    });
    expect(created).toMatchObject({ action: "account.created", campaign: world.campaign.shortName });
    expect(created?.changes).toContainEqual({ field: "unit", after: world.unit("phuong-bai-chay").name });
  });

  it("names what payloads mention by id, in the reader's language", async () => {
    const world = await open();
    await threeLines(world);
    const category = world.category("portal-item");
    await world.db.write("system", (tx) =>
      appendAudit(tx, world.as("thu-ky"), {
        chain: "system",
        action: "fourth",
        subjectKind: "category",
        subjectId: category.id,
        campaignId: null,
        payload: { after: { categoryId: category.id } },
      }),
    );
    const english = { ...world.as("quan-tri"), actor: { ...world.as("quan-tri").actor, locale: "en" } };
    const [vi] = (await load(world)).entries;
    const [en] = (await loadAuditTrail(english as UseCaseContext, searchOf())).entries;
    expect([vi?.subject, vi?.changes]).toEqual([
      category.name.vi,
      [{ field: "categoryId", after: category.name.vi }],
    ]);
    expect(en?.subject).toBe(category.name.en);
  });

  it("is narrowed by person, action, kind, campaign and thing", async () => {
    const world = await open();
    await threeLines(world);
    expect(await actionsFor(world, {})).toEqual(["third", "second", "first"]);
    expect(await actionsFor(world, { account: idOf(world, "thu-ky") })).toEqual(["second"]);
    expect(await actionsFor(world, { action: "first" })).toEqual(["first"]);
    expect(await actionsFor(world, { kind: "unit" })).toEqual(["second"]);
    expect(await actionsFor(world, { campaign: world.campaign.id })).toEqual(["second"]);
    expect(await actionsFor(world, { subject: idOf(world, "can-bo") })).toEqual(["third", "first"]);
    expect(await actionsFor(world, { kind: "account", account: idOf(world, "thu-ky") })).toEqual([]);
  });

  it("takes days as Vietnam's days, both ends included", async () => {
    const world = await open();
    await threeLines(world);
    expect(await actionsFor(world, { from: "05/05/2021" })).toEqual(["third", "second"]);
    expect(await actionsFor(world, { to: "04/05/2021" })).toEqual(["first"]);
    expect(await actionsFor(world, { from: "5/5/2021", to: "05/05/2021" })).toEqual(["third", "second"]);
    expect(await actionsFor(world, { from: "06/05/2021" })).toEqual([]);
  });

  it("says what is wrong with a typed day", async () => {
    const world = await open();
    const page = await load(world, { from: "31/04/2021", to: "mai" });
    expect(page.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "from no-such-day",
      "to not-a-date",
    ]);
    const turned = await load(world, { from: "05/05/2021", to: "04/05/2021" });
    expect(turned.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "to last-day-before-first",
    ]);
  });

  it("comes in pages that miss and repeat nothing, also when many lines share one instant", async () => {
    const world = await open();
    for (let count = 0; count < 120; count += 1) {
      await leaveLine(
        world,
        world.as("quan-tri"),
        `2021-05-04T02:00:0${Math.floor(count / 60)}.000Z`,
        `a-${count}`,
      );
    }
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await load(world, { after });
      seen.push(...page.entries.map(({ action }) => action));
      sizes.push(page.entries.length);
      after = page.older;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `a-${119 - at}`));
    expect((await load(world, { after: "'; drop table audit_entries" })).entries).toHaveLength(50);
  });

  it("still shows a line whose payload was erased", async () => {
    const world = await open();
    await threeLines(world);
    await world.db.write("system", (tx) => tx.deleteFrom("audit_payloads").execute());
    expect((await load(world)).entries.map(({ action, changes }) => [action, changes])).toEqual([
      ["third", []],
      ["second", []],
      ["first", []],
    ]);
  });

  it("is the administrator's alone to read", async () => {
    const world = await open();
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(loadAuditTrail(world.as(login), searchOf())).rejects.toThrow(AccessDenied);
    }
    await expect(loadAuditTrail(world.asNobody(), searchOf())).rejects.toThrow(SignInNeeded);
  });
});

describeOnSqlite("the name of a chain", (open) => {
  it("is its election's, the system's own, or else its key", async () => {
    const world = await open();
    const nameOf = await chainNames(world.db.read, ["system", world.campaign.id, "la"], "vi");
    expect(["system", world.campaign.id, "la"].map(nameOf)).toEqual([
      ...["hệ thống", world.campaign.shortName, "la"],
    ]);
  });
});
