import { expect, test } from "vitest";
import * as electionDay from "~/routes/settings/election-day";
import * as general from "~/routes/settings/general";
import * as phases from "~/routes/settings/phases";
import * as roster from "~/routes/settings/roster";
import * as unit from "~/routes/settings/unit";
import * as units from "~/routes/settings/units";
import { documentOf, slug } from "../support/election-day";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const here = { params: { campaign: slug } };
const path = `/${slug}/cai-dat`;
const movePath = `${path}/ngay-bau-cu?ngay=30/05/2021&luat=2015`;

const lookAtMove = async (world: World) =>
  (await callLoader(electionDay, world.as("thu-ky"), movePath, here)).body.page;
const moveFields = async (world: World, more: Record<string, string> = {}) => {
  const page = await lookAtMove(world);
  return {
    _key: page.formKey,
    _version: String(page.version),
    _seen: page.preview.seen,
    day: "30/05/2021",
    law: "2015",
    keep: page.preview.lines
      .filter((line: { isKept: boolean }) => line.isKept)
      .map((line: { id: string }) => line.id),
    reason: "Nghị quyết của Quốc hội",
    documentId: documentOf(world),
    ...more,
  };
};

describeOnSqlite("the page that moves election day", (open) => {
  test("shows the dates of a typed day, and says at the field what is no day", async () => {
    const world = await open();
    const page = await lookAtMove(world);
    expect(page.preview.lines.length).toBeGreaterThan(41);
    const wrong = await callLoader(
      electionDay,
      world.as("thu-ky"),
      `${path}/ngay-bau-cu?ngay=31/06/2021`,
      here,
    );
    expect(wrong.body.page).toMatchObject({
      preview: null,
      typed: "31/06/2021",
      problems: [{ code: "no-such-day" }],
    });
  });

  test("moves it with a document that is entered on the spot", async () => {
    const world = await open();
    const fields = await moveFields(world, {
      documentId: "new",
      "document-kind": "resolution",
      "document-title": "Nghị quyết về ngày bầu cử",
      "document-numberSymbol": "01/2021/QH15",
      "document-signedOn": "03/05/2021",
      "document-issuer": "Quốc hội",
    });
    const moved = await callAction(electionDay, world.as("thu-ky"), movePath, fields, here);
    expect([moved.status, moved.location]).toEqual([302, `${path}/ngay-bau-cu`]);
    const { history } = (await callLoader(electionDay, world.as("thu-ky"), `${path}/ngay-bau-cu`, here)).body
      .page;
    expect(history).toMatchObject([{ to: "2021-05-30", document: "01/2021/QH15" }]);
  });

  test("gives everything typed back when it is refused, and what somebody else changed is in the list", async () => {
    const world = await open();
    const fields = await moveFields(world, { reason: "" });
    const refused = await callAction(electionDay, world.as("thu-ky"), movePath, fields, here);
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["reason required"]]);
    expect(refused.body.values.keep).toEqual(fields.keep);
    await callAction(electionDay, world.as("thu-ky-2"), movePath, await moveFields(world), here);
    const late = await callAction(
      electionDay,
      world.as("thu-ky"),
      movePath,
      await moveFields(world, { _version: "1" }),
      here,
    );
    expect(problemsOf(late)).toEqual(["form changed-by-other"]);
    expect((await lookAtMove(world)).electionOn).toBe("2021-05-30");
  });
});

describeOnSqlite("the settings' pages", (open) => {
  test("are for those who may change settings; the sub-committee reads its list", async () => {
    const world = await open();
    for (const route of [general, electionDay, phases, units]) {
      expect((await callLoader(route, world.as("can-bo"), path, here)).status).toBe(403);
      expect((await callLoader(route, world.as("quan-tri"), path, here)).status).toBe(200);
    }
    const list = await callLoader(roster, world.as("can-bo"), `${path}/tieu-ban`, here);
    expect([list.status, list.body.page.canEdit, list.body.page.accounts]).toEqual([200, false, []]);
    const posted = await callAction(roster, world.as("can-bo"), `${path}/tieu-ban`, { intent: "add" }, here);
    expect(posted.status).toBe(403);
  });

  test("a removed phase and a removed member carry their way back", async () => {
    const world = await open();
    const post = (fields: Record<string, string>) =>
      callAction(phases, world.as("thu-ky"), `${path}/dot`, fields, here);
    const gone = await post({ intent: "remove", _key: "k1", phase: "cao-diem", _version: "1", reason: "" });
    const undo = undoOf(gone.cookies);
    expect(undo).toMatchObject({ intent: "add", name: "Đợt cao điểm", startOn: "09/05/2021" });
    expect((await post(undo)).status).toBe(302);
    const member = (await callLoader(roster, world.as("thu-ky"), `${path}/tieu-ban`, here)).body.page
      .members[0];
    const remove = { intent: "remove", _key: "k2", member: member.id };
    const removed = await callAction(roster, world.as("thu-ky"), `${path}/tieu-ban`, remove, here);
    const back = await callAction(
      roster,
      world.as("thu-ky"),
      `${path}/tieu-ban`,
      undoOf(removed.cookies),
      here,
    );
    expect(back.status).toBe(302);
    const { members } = (await callLoader(roster, world.as("thu-ky"), `${path}/tieu-ban`, here)).body.page;
    expect(members[0].id).toBe(member.id);
  });

  test("refuse a form that means nothing with all that was typed", async () => {
    const world = await open();
    const odd = { intent: "nothing-of-the-kind", name: "x" };
    const at = { params: { campaign: slug, unit: "phong-noi-vu" } };
    for (const route of [general, phases, units, roster, unit]) {
      const answer = await callAction(route, world.as("thu-ky"), path, odd, at);
      expect([answer.status, answer.body.values.name]).toEqual([422, ["x"]]);
    }
    const nobody = await callLoader(unit, world.as("thu-ky"), path, {
      params: { campaign: slug, unit: "khong-co" },
    });
    expect(nobody.status).toBe(404);
  });
});

/** The fields of the form that takes the act back, as the flash carries it. */
function undoOf(cookies: readonly string[]): Record<string, string> {
  const value = /cot-moc-flash=([^;]+)/.exec(cookies.join("; "))?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString()).undo.fields;
}
