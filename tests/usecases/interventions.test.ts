import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { smtpMailer } from "~/adapters/mail.server";
import type { MatterLine } from "~/domain/interventions-page";
import { AccessDenied, type Mailer } from "~/usecases/context.server";
import { loadInterventions } from "~/usecases/interventions.server";
import { askForMatter, tellOfMatter } from "~/usecases/interventions-acts.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import { addConclusion, editConclusion } from "~/usecases/meeting-actions.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { loadOverview } from "~/usecases/overview.server";
import { editTask } from "~/usecases/tasks-edit.server";
import { loadNewTask } from "~/usecases/tasks-form.server";
import { insertMarks, listMarks } from "~db/queries/interventions.server";
import { siteForm, siteOf } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { giveEmail, serverOf } from "../support/reminders";
import { expecting, tell } from "../support/reports";
import { type SmtpProcess, startSmtp } from "../support/smtp";
import { key, mediaCentre, report, taskForm, taskOf } from "../support/tasks";
import type { World } from "../support/world";

let smtp: SmtpProcess;
let mailer: Mailer;
beforeAll(async () => {
  smtp = await startSmtp();
  mailer = smtpMailer({ url: smtp.url, from: "Cột Mốc <cot-moc@halong.example>", limit: 300 });
});
beforeEach(async () => {
  await smtp.be("accept");
  smtp.forget();
});
afterAll(() => smtp.close());

const page = (world: World, who = "thu-ky") => loadInterventions(world.as(who), slug, { isAll: true });
const find = async (world: World, part: string, who = "thu-ky"): Promise<MatterLine | undefined> =>
  (await page(world, who)).lines.find((line) => line.key.includes(part));
async function lineOf(world: World, part: string, who = "thu-ky"): Promise<MatterLine> {
  const line = await find(world, part, who);
  if (!line) throw new Error(part);
  return line;
}
const form = (matter: string, intent: "nudge" | "ask") => ({ _key: key(), matter, intent });
const remind = (world: World, matter: string, mail: Mailer | null = mailer) =>
  tellOfMatter({ ...world.as("thu-ky"), mail }, slug, form(matter, "nudge"));
const ask = (world: World, matter: string, who = "lanh-dao") =>
  askForMatter(world.as(who), slug, form(matter, "ask"));

describeOnEngines("what needs a leader's hand", (open) => {
  test("a task that two units owe is one line with since when, both units and its points", async () => {
    const world = await open();
    const id = await taskOf(world, { units: [mediaCentre, "phong-van-hoa"], dueOn: "29/04/2021" });
    expect(await lineOf(world, id)).toMatchObject({
      ...{ kind: "overdue", subject: "tasks", sinceOn: "2021-04-29", days: 5, score: 10, unitCount: 2 },
      ...{ path: `/${slug}/ke-hoach/nhiem-vu/${id}`, act: "nudge", told: null, asked: null },
    });
    carriedOut(await report(world, id, { on: "30/04/2021" }));
    expect(await lineOf(world, id)).toMatchObject({ unitCount: 1, units: [{ key: "phong-van-hoa" }] });
    carriedOut(await report(world, id, { units: ["phong-van-hoa"], on: "30/04/2021" }, "thu-ky"));
    expect(await find(world, id)).toBeUndefined();
  });

  test("sites past their own day and a conclusion past its day are there; what is ahead is not", async () => {
    const world = await open();
    await siteOf(world, siteForm({ itemDue: ["30/04/2021", "30/04/2021"] }));
    const said = { topic: "figures", content: "Rà soát pano", units: [mediaCentre] };
    const conclude = (content: string, dueOn: string) =>
      addConclusion(world.as("thu-ky"), slug, "2021-04-27", { ...said, _key: key(), content, dueOn });
    carriedOut(await conclude("Đã quá hạn", "30/04/2021"));
    carriedOut(await conclude("Chưa đến hạn", "07/05/2021"));
    const { lines } = await page(world);
    expect(lines.find(({ subject }) => subject === "decoration")).toMatchObject({ count: 1, days: 4 });
    const conclusions = lines.filter(({ subject }) => subject === "conclusions");
    expect(conclusions.map(({ title, score, isNew }) => [title, score, isNew])).toEqual([
      ["Đã quá hạn", 12, true],
    ]);
  });

  test("all units of a country are told at once, more than one statement holds", async () => {
    const world = await open();
    const unitId = world.unit(mediaCentre).id;
    const { accountId } = world.as("thu-ky").actor ?? { accountId: "" };
    const rows = Array.from({ length: 6_500 }, (_, n) => ({
      ...{ id: `dau-${n}`, campaign_id: world.campaign.id, matter_key: `silent:${n}`, mark: "told" as const },
      ...{ content: "{}", unit_id: unitId, contact_id: accountId, mail_id: null, day: "2021-05-04" },
      ...{ recorded_by: accountId, recorded_at: "2021-05-04T02:00:00.000Z" },
    }));
    await world.db.write(world.campaign.id, (tx) => insertMarks(tx, rows));
    const kept = await listMarks(world.db.read, world.campaign.id, "2021-05-04");
    expect(new Set(kept.map(({ matterKey }) => matterKey)).size).toBe(6_500);
  });

  test("a task and a conclusion whose days were put off say from when to when, until they are overdue", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "06/05/2021" });
    const { _key, ...fields } = taskForm({ dueOn: "12/05/2021" });
    carriedOut(await editTask(world.as("thu-ky"), slug, id, { ...fields, version: 1 }));
    expect(await lineOf(world, `slipped:tasks:${id}`)).toMatchObject({
      ...{ days: 6, moved: { from: "2021-05-06", to: "2021-05-12" }, act: "assign", score: 6 },
    });
    const said = { topic: "figures", content: "Rà soát", units: [mediaCentre], dueOn: "05/05/2021" };
    carriedOut(await addConclusion(world.as("thu-ky"), slug, "2021-04-27", { ...said, _key: key() }));
    const { actions } = await loadMeeting(world.as("thu-ky"), slug, "2021-04-27");
    const [action] = actions;
    const moved = { content: "Rà soát", units: [mediaCentre], dueOn: "10/05/2021", reason: "Chờ maket" };
    carriedOut(await editConclusion(world.as("thu-ky"), slug, action?.id ?? "", { ...moved, version: 1 }));
    expect(await lineOf(world, "slipped:conclusions")).toMatchObject({ days: 5, title: "Rà soát" });
  });

  test("units without output, declaration or report for two weeks are silent, and not once they declared", async () => {
    const world = await open();
    const before = (await page(world)).lines.filter(({ kind }) => kind === "silent");
    const units = before.reduce((sum, { unitCount }) => sum + unitCount, 0);
    expect(units).toBe(world.structure.tree.units.filter(({ reports }) => reports).length);
    await expecting(world);
    await tell(world, [{ unit: mediaCentre, week: "2021-04-26", minutes: -10 }]);
    const after = (await page(world)).lines.filter(({ kind }) => kind === "silent");
    expect(after.reduce((sum, { unitCount }) => sum + unitCount, 0)).toBe(units - 1);
  });

  test("reminding tells each person once a day, by letter, and the unit's own first page says so", async () => {
    const world = await open();
    await giveEmail(world, "can-bo", "can-bo@halong.example");
    const id = await taskOf(world, { title: "Chuyên mục hỏi – đáp", dueOn: "29/04/2021" });
    const { key: matter } = await lineOf(world, id);
    expect(carriedOut(await remind(world, matter))).toEqual({ units: 1, people: 2, mails: 1 });
    expect(codesOf(problemsOf(await remind(world, matter)))).toEqual(["form told-today"]);
    const server = serverOf(world, mailer);
    expect((await runNextJob(server, jobKinds))?.result).toBe("done");
    const letters = await smtp.letters();
    expect(letters.map(({ to }) => to)).toEqual([["can-bo@halong.example"]]);
    expect(letters[0]?.text).toContain("Nhiệm vụ: Chuyên mục hỏi – đáp");
    expect(letters[0]?.text).toContain(`https://cotmoc.example/${slug}/ke-hoach/nhiem-vu/${id}`);
    expect(await lineOf(world, id)).toMatchObject({
      told: { by: "Thư ký Tiểu ban", isToday: true, days: 1 },
    });
    const { nudges } = await loadOverview(world.as("can-bo"), slug);
    expect(nudges.map(({ title, by }) => [title, by])).toEqual([
      ["Nhiệm vụ: Chuyên mục hỏi – đáp", "Thư ký Tiểu ban"],
    ]);
    carriedOut(await report(world, id, { on: "04/05/2021", reason: "Chờ duyệt" }));
    expect((await loadOverview(world.as("can-bo"), slug)).nudges).toEqual([]);
  });

  test("a second day's reminder is told; after it the line asks for more than telling", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const { key: matter } = await lineOf(world, id);
    carriedOut(await remind(world, matter, null));
    world.clock.set("2021-05-05T02:00:00.000Z");
    carriedOut(await remind(world, matter, null));
    world.clock.set("2021-05-06T02:00:00.000Z");
    expect(await lineOf(world, id)).toMatchObject({
      ...{ told: { days: 2, isToday: false }, act: "extend" },
      actPath: `/${slug}/ke-hoach/nhiem-vu/${id}`,
    });
  });

  test("missing reports of a week are one line, chased by the same button as on their own page", async () => {
    const world = await open();
    await expecting(world);
    const line = await lineOf(world, "overdue:reports:2021-04-26");
    expect(line).toMatchObject({ act: "nudge", days: 1, score: 2 });
    expect(carriedOut(await remind(world, line.key, null))).toMatchObject({ people: 2, mails: 0 });
    expect((await lineOf(world, "overdue:reports:2021-04-26")).told).toMatchObject({ isToday: true });
    expect(codesOf(problemsOf(await remind(world, line.key, null)))).toEqual(["form nudged-today"]);
  });

  test("a leader asks, the line doubles and says who asked; nobody asks for the same twice a day", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const { key: matter } = await lineOf(world, id);
    expect(carriedOut(await ask(world, matter))).toEqual({ act: "nudge" });
    expect(codesOf(problemsOf(await ask(world, matter)))).toEqual(["form asked-today"]);
    expect(await lineOf(world, id)).toMatchObject({
      ...{ score: 20, asked: { by: "Lãnh đạo Tiểu ban", act: "nudge", isOwnToday: false } },
    });
    expect((await lineOf(world, id, "lanh-dao")).asked).toMatchObject({ isOwnToday: true });
    expect((await loadOverview(world.as("lanh-dao"), slug)).matters?.lines).toHaveLength(3);
  });

  test("who may not: members neither ask nor remind, leaders do not remind, collaborators see nothing", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const { key: matter } = await lineOf(world, id);
    for (const who of ["can-bo", "thu-truong", "quan-tri"])
      await expect(ask(world, matter, who)).rejects.toBeInstanceOf(AccessDenied);
    for (const who of ["can-bo", "lanh-dao"])
      await expect(tellOfMatter(world.as(who), slug, form(matter, "nudge"))).rejects.toBeInstanceOf(
        AccessDenied,
      );
    await expect(page(world, "cong-tac-vien")).rejects.toBeInstanceOf(AccessDenied);
    expect(await page(world, "can-bo")).toMatchObject({ canAct: false, canAsk: false });
    expect((await loadOverview(world.as("can-bo"), slug)).matters).toBeNull();
  });

  test("a matter that is settled meanwhile, and one with nobody to tell, are refused in words", async () => {
    const world = await open();
    expect(codesOf(problemsOf(await remind(world, "overdue:tasks:gone")))).toEqual(["form matter-gone"]);
    expect(codesOf(problemsOf(await ask(world, "overdue:tasks:gone")))).toEqual(["form matter-gone"]);
    const id = await taskOf(world, { units: ["phuong-ha-khau"], dueOn: "29/04/2021" });
    const line = await lineOf(world, id);
    expect(line.act).toBe("extend");
    expect(codesOf(problemsOf(await remind(world, line.key)))).toEqual(["form nobody-to-tell"]);
  });

  test("a task given about a matter begins with its name and its units", async () => {
    const world = await open();
    const line = await lineOf(world, "silent:");
    const { values } = await loadNewTask(world.as("thu-ky"), slug, {
      ...{ source: "", matter: line.key, units: [mediaCentre, "khong-co"] },
    });
    expect(values).toMatchObject({
      ...{ title: "Không có kết quả, khai báo hay báo cáo nào", units: [mediaCentre] },
    });
  });
});
