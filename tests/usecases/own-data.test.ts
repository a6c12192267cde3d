import { expect, test } from "vitest";
import { askCorrectionForm } from "~/domain/own-data-forms";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import {
  askCorrection,
  decideCorrection,
  loadCorrections,
  withdrawCorrection,
} from "~/usecases/corrections.server";
import { loadNotices, markNotices } from "~/usecases/notices.server";
import { addSource, changeSource, loadSources } from "~/usecases/official-sources.server";
import { exportOwnData, loadOwnData } from "~/usecases/own-data.server";
import { deleteWhatIsDue } from "~/usecases/retention-job.server";
import { loadWhatIsKept } from "~/usecases/what-is-kept.server";
import { listOfficialHosts } from "~db/queries/official-sources.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, numberOf, problemsOf, slug } from "../support/output-acts";
import { mediaCentre, taskOf } from "../support/tasks";

let made = 0;
const wish = (field: string, wanted: string, note = "") =>
  askCorrectionForm.parse({ _key: `wish-${++made}`, field, wanted, note });

describeOnEngines("officials' own data", (open) => {
  test("are shown and exported: the account, its roles, and how much work is recorded", async () => {
    const world = await open();
    await numberOf(world.as("thu-ky"), { title: "Bài viết để đếm" });
    const ctx = world.as("thu-ky");
    const { account, roles, counts } = await loadOwnData(ctx);
    expect(account.loginName).toBe("thu-ky");
    expect(roles).toMatchObject([{ role: "secretary" }]);
    expect(counts.outputs).toBe(1);
    expect(counts.auditLines).toBeGreaterThan(0);
    const json = JSON.parse((await exportOwnData(ctx, "json")).text);
    expect(json.account.displayName).toBe(account.displayName);
    const page = await exportOwnData(ctx, "page");
    expect(page.name).toBe("du-lieu-cua-toi-thu-ky.html");
    expect(page.text).toContain(account.displayName);
    expect(page.text).not.toContain("<script");
  });

  test("tell which notices one has read, in the file as well, until time deletes that", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const readsOf = async () => (await loadOwnData(ctx)).counts.noticeReads;
    await taskOf(world, { units: [mediaCentre] });
    expect(await readsOf()).toBe(0);
    const [notice] = (await loadNotices(ctx, slug)).notices;
    await markNotices(ctx, slug, [notice?.key ?? ""], true);
    expect(await readsOf()).toBe(1);
    expect((await exportOwnData(ctx, "page")).text).toContain("<td>Thông báo tôi đã đọc</td><td>1</td>");
    const runOn = (day: string) => {
      world.clock.set(`${day}T02:00:00.000Z`);
      return deleteWhatIsDue(world.asNobody(), { id: day });
    };
    await runOn("2021-07-03");
    expect(await readsOf()).toBe(1);
    await runOn("2021-07-04");
    expect(await readsOf()).toBe(0);
    const { installationKinds } = await loadWhatIsKept(world.asNobody());
    expect(installationKinds).toContainEqual({ kind: "notice-reads", days: 60 });
  });

  test("are corrected by the administrator as asked, once, and the audit trail tells", async () => {
    const world = await open();
    const [ctx, administrator] = [world.as("can-bo"), world.as("quan-tri")];
    carriedOut(await askCorrection(ctx, wish("title", "Chuyên viên chính")));
    expect(problemsOf(await askCorrection(ctx, wish("title", "Trưởng phòng")))).toMatchObject([
      { field: "field", code: "correction-waiting" },
    ]);
    const [line] = await loadCorrections(administrator);
    const request = line?.id ?? "";
    expect(
      problemsOf(await decideCorrection(administrator, { request, intent: "declined", answer: "" })),
    ).toEqual([{ field: "answer", code: "required" }]);
    carriedOut(await decideCorrection(administrator, { request, intent: "done", answer: "" }));
    expect((await loadOwnData(ctx)).account.title).toBe("Chuyên viên chính");
    expect(
      problemsOf(await decideCorrection(administrator, { request, intent: "done", answer: "" })),
    ).toMatchObject([{ code: "correction-decided" }]);
    const told = await world.db.read
      .selectFrom("audit_entries")
      .select("action")
      .where("action", "like", "correction.%")
      .orderBy("seq")
      .execute();
    expect(told.map(({ action }) => action)).toEqual(["correction.asked", "correction.done"]);
  });

  test("a wish may be withdrawn by its author alone, and refuses personal data and what is stored already", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const { account } = await loadOwnData(ctx);
    const codes = async (field: string, wanted: string, note = "") =>
      problemsOf(await askCorrection(ctx, wish(field, wanted, note))).map(({ code }) => code);
    expect(await codes("name", account.displayName)).toEqual(["correction-same"]);
    expect(await codes("email", "không phải thư")).toEqual(["not-an-email"]);
    expect(await codes("title", "Gọi 0912 345 678")).toEqual(["personal-phone"]);
    expect(await codes("other", "Sửa vai trò", "CCCD 022099001234")).toEqual(["personal-id-number"]);
    const { id } = carriedOut(await askCorrection(ctx, wish("other", "Sửa ngày bắt đầu vai trò")));
    await expect(withdrawCorrection(world.as("thu-ky"), id)).rejects.toThrow(NotFound);
    await expect(loadCorrections(world.as("thu-ky"))).rejects.toThrow(AccessDenied);
    carriedOut(await withdrawCorrection(ctx, id));
    expect(problemsOf(await withdrawCorrection(ctx, id))).toMatchObject([{ code: "correction-decided" }]);
  });
});

describeOnEngines("the list of official sources", (open) => {
  test("is the program's with the units' outlets; the administrator adds, takes out and puts back", async () => {
    const world = await open();
    const administrator = world.as("quan-tri");
    const hosts = () => listOfficialHosts(world.db.read, world.campaign.id);
    expect(await hosts()).toEqual(expect.arrayContaining(["gov.vn", "nhandan.vn"]));
    const form = { _key: "source-1", entry: "https://www.baohaiphong.vn/", owner: "Báo Hải Phòng" };
    expect(carriedOut(await addSource(administrator, slug, form))).toEqual({ entry: "baohaiphong.vn" });
    expect(await hosts()).toContain("baohaiphong.vn");
    carriedOut(await changeSource(administrator, slug, "nhandan.vn", "remove"));
    expect(await hosts()).not.toContain("nhandan.vn");
    expect((await loadSources(world.as("thu-ky"), slug)).removed).toMatchObject([{ entry: "nhandan.vn" }]);
    carriedOut(await changeSource(administrator, slug, "nhandan.vn", "restore"));
    expect(await hosts()).toContain("nhandan.vn");
  });

  test("takes no shortener, no whole platform, nothing twice, and is the administrator's to change", async () => {
    const world = await open();
    const administrator = world.as("quan-tri");
    const code = async (entry: string) => {
      const form = { _key: `source ${entry}`, entry, owner: "Cơ quan" };
      return problemsOf(await addSource(administrator, slug, form))[0]?.code;
    };
    expect(await code("bit.ly")).toBe("source-shortened");
    expect(await code("https://facebook.com")).toBe("source-platform");
    expect(await code("com.vn")).toBe("source-too-wide");
    expect(await code("gov.vn")).toBe("source-known");
    await expect(changeSource(administrator, slug, "evil.example", "restore")).rejects.toThrow(NotFound);
    await expect(changeSource(world.as("thu-ky"), slug, "gov.vn", "remove")).rejects.toThrow(AccessDenied);
    await expect(loadSources(world.as("can-bo"), slug)).rejects.toThrow(AccessDenied);
  });
});
