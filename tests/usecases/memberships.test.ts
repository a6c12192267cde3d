import { expect, it } from "vitest";
import type { MembershipDraft } from "~/domain/memberships";
import { loadAccount } from "~/usecases/account-pages.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { endMembership, grantMembership } from "~/usecases/memberships.server";
import { actionsSince, auditHead, auditSince, codesOf, contextOf, idOf, signedIn } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const draftOf = (world: World, change: Partial<MembershipDraft> = {}): MembershipDraft => ({
  role: "member",
  scope: `unit:${world.unit("phuong-bai-chay").id}`,
  from: "01/05/2021",
  lastDay: "",
  ...change,
});

let keys = 0;
const grant = (world: World, login: string, change: Partial<MembershipDraft> = {}) => {
  keys += 1;
  const request = { key: `key-${keys}`, draft: draftOf(world, change) };
  return grantMembership(world.as("quan-tri"), idOf(world, login), request);
};

const membershipsOf = async (world: World, login: string) =>
  (await loadAccount(world.as("quan-tri"), idOf(world, login))).memberships;

async function onlyMembership(world: World, login: string) {
  const [held, ...others] = await membershipsOf(world, login);
  if (!held || others.length > 0) throw new Error(`${login} should hold one role`);
  return { accountId: idOf(world, login), membershipId: held.id, was: held.validTo, lastDay: "" };
}

describeOnEngines("granting a role", (open) => {
  it("lets the person work there at once, from the day on and until the last day", async () => {
    const world = await open();
    const { token } = await signedIn(world, "cong-tac-vien");
    await world.db.write("system", (tx) =>
      tx.deleteFrom("memberships").where("account_id", "=", idOf(world, "cong-tac-vien")).execute(),
    );
    const mayLog = async (pinnedOn: string) => {
      await world.db.write("system", (tx) =>
        tx.updateTable("campaigns").set({ pinned_on: pinnedOn }).execute(),
      );
      try {
        const open = await openCampaign(await contextOf(world, token), world.campaign.slug, "output.log");
        return open.may("output.log", [world.unit("phuong-bai-chay").id]);
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    };
    expect(await mayLog("2021-05-04")).toBe(false);
    expect(
      codesOf(await grant(world, "cong-tac-vien", { from: "04/05/2021", lastDay: "10/05/2021" })),
    ).toEqual([]);
    const days = ["2021-05-03", "2021-05-04", "2021-05-10", "2021-05-11"];
    const answers = [];
    for (const day of days) answers.push(await mayLog(day));
    expect(answers).toEqual([false, true, true, false]);
  });

  it("is told to the audit trail in words, once for a form sent twice", async () => {
    const world = await open();
    const head = await auditHead(world);
    const request = { key: "same", draft: draftOf(world, { lastDay: "23/05/2021" }) };
    const send = () => grantMembership(world.as("quan-tri"), idOf(world, "can-bo"), request);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first).toEqual(second);
    expect((await auditSince(world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      [
        "membership.granted",
        {
          after: {
            role: "member",
            campaign: world.campaign.shortName,
            unit: world.unit("phuong-bai-chay").name,
            validFrom: "2021-05-01",
            validTo: "2021-05-24",
          },
        },
      ],
    ]);
  });

  it("refuses what the person holds already on one of the days", async () => {
    const world = await open();
    await grant(world, "can-bo", { from: "01/05/2021", lastDay: "10/05/2021" });
    expect(codesOf(await grant(world, "can-bo", { from: "10/05/2021" }))).toEqual([
      "role membership-overlaps",
    ]);
    expect(codesOf(await grant(world, "can-bo", { from: "11/05/2021" }))).toEqual([]);
    expect(codesOf(await grant(world, "can-bo", { role: "unit-head", from: "10/05/2021" }))).toEqual([]);
  });

  it("refuses places that do not fit the role, do not exist, or did not exist yet", async () => {
    const world = await open();
    const inCampaign = `campaign:${world.campaign.id}`;
    expect(codesOf(await grant(world, "can-bo", { scope: "" }))).toEqual(["scope required"]);
    expect(codesOf(await grant(world, "can-bo", { scope: "", from: "31/04/2021" }))).toEqual([
      "scope required",
      "from no-such-day",
    ]);
    expect(codesOf(await grant(world, "can-bo", { scope: inCampaign }))).toEqual(["scope unit-role"]);
    expect(codesOf(await grant(world, "can-bo", { role: "leader" }))).toEqual(["scope campaign-role"]);
    expect(codesOf(await grant(world, "can-bo", { role: "administrator", scope: inCampaign }))).toEqual([
      "scope system-role",
    ]);
    expect(codesOf(await grant(world, "can-bo", { scope: "unit:nowhere" }))).toEqual(["scope no-such-place"]);
    expect(codesOf(await grant(world, "can-bo", { from: "31/12/2019" }))).toEqual([
      "scope outside-unit-life",
    ]);
    expect(codesOf(await grant(world, "can-bo", { from: "01/01/2020" }))).toEqual([]);
  });

  it("is an administrator's alone: nobody else makes an administrator", async () => {
    const world = await open();
    const request = { key: "k", draft: draftOf(world, { role: "administrator", scope: "system" }) };
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(grantMembership(world.as(login), idOf(world, login), request)).rejects.toThrow(
        AccessDenied,
      );
    }
    await expect(grantMembership(world.as("quan-tri"), "no-such", request)).rejects.toThrow(NotFound);
  });
});

describeOnEngines("ending a role", (open) => {
  it("at once counts from the campaign's own day, which the demonstration fixes", async () => {
    const world = await open();
    world.clock.set("2026-11-22T02:00:00.000Z");
    const head = await auditHead(world);
    const outcome = await endMembership(world.as("quan-tri"), await onlyMembership(world, "can-bo"));
    expect(outcome).toEqual({ ok: true, value: { validTo: "2021-05-04" } });
    expect((await membershipsOf(world, "can-bo")).map(({ when, lastDay }) => [when, lastDay])).toEqual([
      ["past", "2021-05-03"],
    ]);
    const [line] = await auditSince(world, head);
    expect([line?.action, line?.payload]).toEqual([
      "membership.ended",
      {
        role: "member",
        campaign: world.campaign.shortName,
        unit: world.unit("trung-tam-truyen-thong").name,
        before: { validTo: null },
        after: { validTo: "2021-05-04" },
      },
    ]);
  });

  it("on a typed last day leaves that day in", async () => {
    const world = await open();
    const request = { ...(await onlyMembership(world, "can-bo")), lastDay: "23/05/2021" };
    expect(await endMembership(world.as("quan-tri"), request)).toEqual({
      ok: true,
      value: { validTo: "2021-05-24" },
    });
    expect((await membershipsOf(world, "can-bo")).map(({ when }) => when)).toEqual(["now"]);
    const tooEarly = { ...request, was: "2021-05-24", lastDay: "31/12/2019" };
    expect(codesOf(await endMembership(world.as("quan-tri"), tooEarly))).toEqual([
      "lastDay last-day-before-first",
    ]);
    const noDay = { ...request, was: "2021-05-24", lastDay: "30/02/2021" };
    expect(codesOf(await endMembership(world.as("quan-tri"), noDay))).toEqual(["lastDay no-such-day"]);
  });

  it("lets one of two win and tells the other who was faster", async () => {
    const world = await open();
    const request = await onlyMembership(world, "can-bo");
    const end = (lastDay: string) => endMembership(world.as("quan-tri"), { ...request, lastDay });
    const outcomes = await Promise.all([end("10/05/2021"), end("11/05/2021")]);
    expect(outcomes.map(codesOf).sort()).toEqual([[], ["form changed-by-other"]]);
  });

  it("refuses the last administrator's own, and works once there is another", async () => {
    const world = await open();
    const head = await auditHead(world);
    const mine = await onlyMembership(world, "quan-tri");
    expect(codesOf(await endMembership(world.as("quan-tri"), mine))).toEqual(["form last-administrator"]);
    expect(codesOf(await endMembership(world.as("quan-tri"), { ...mine, lastDay: "01/01/2022" }))).toEqual([
      "form last-administrator",
    ]);
    await grant(world, "thu-ky", { role: "administrator", scope: "system" });
    expect(codesOf(await endMembership(world.as("quan-tri"), mine))).toEqual([]);
    expect(await actionsSince(world, head)).toEqual(["membership.granted", "membership.ended"]);
  });

  it("leaves one administrator when two end each other at the same moment", async () => {
    const world = await open();
    await grant(world, "thu-ky", { role: "administrator", scope: "system" });
    const mine = await onlyMembership(world, "quan-tri");
    const theirs = (await membershipsOf(world, "thu-ky")).find(({ role }) => role === "administrator");
    const other = { ...mine, accountId: idOf(world, "thu-ky"), membershipId: theirs?.id ?? "" };
    const outcomes = await Promise.all([mine, other].map((one) => endMembership(world.as("quan-tri"), one)));
    expect(outcomes.map(codesOf).sort()).toEqual([[], ["form last-administrator"]]);
  });

  it("finds no membership of another account", async () => {
    const world = await open();
    const request = { ...(await onlyMembership(world, "can-bo")), accountId: idOf(world, "thu-ky") };
    await expect(endMembership(world.as("quan-tri"), request)).rejects.toThrow(NotFound);
    await expect(endMembership(world.as("thu-ky"), await onlyMembership(world, "can-bo"))).rejects.toThrow(
      AccessDenied,
    );
  });
});
