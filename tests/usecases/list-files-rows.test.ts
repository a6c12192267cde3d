import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import { exportAdminList } from "~/usecases/admin-list-files.server";
import { appendAudit, systemChain } from "~/usecases/audit.server";
import { declareOutputs, loadDeclarations, withdrawDeclaration } from "~/usecases/declarations.server";
import type { ExportedFile } from "~/usecases/exported-file.server";
import { JobFailure, jobsChain, runNextJob } from "~/usecases/jobs.server";
import { exportList } from "~/usecases/list-files.server";
import { addTopic, hideTopic } from "~/usecases/opinion-topics.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { saveRule } from "~/usecases/target-rules.server";
import { insertBackupRun } from "~db/queries/backups.server";
import { idOf } from "../support/accounts";
import { withFactor } from "../support/authenticator";
import { newDocument } from "../support/documents";
import { describeOnEngines } from "../support/engines";
import { addJob, kindOf } from "../support/jobs";
import { carriedOut, numberOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { flags, setSizes, setTarget, size, target } from "../support/target-acts";
import type { World } from "../support/world";

const gone = new AbortController().signal;

async function rowsOf(file: Promise<ExportedFile>, sheet = 1): Promise<string[][]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await file).content) chunks.push(chunk);
  const rows = await readSheet(Buffer.concat(chunks), sheet);
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""))),
  );
}

const admin = (world: World, word: string, address = "") =>
  rowsOf(exportAdminList(world.as("quan-tri"), word, new URLSearchParams(address), gone));

const list = (world: World, who: string, word: string, address = "") =>
  rowsOf(exportList(world.as(who), slug, word, new URLSearchParams(address), gone));

const rowWith = (rows: string[][], text: string) => rows.find((row) => row.includes(text)) ?? [];

describeOnEngines("the rows of lists as files", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });

  it("say of a job what it is for, whom it concerns and what went wrong, in words", async () => {
    const ctx = world.asNobody();
    const { kinds } = kindOf(async (_, { payload }) => {
      const { fails } = payload as { fails?: string };
      if (fails) throw new JobFailure(fails, true);
    });
    await addJob(ctx, "sweep:2021-05-04", { accountId: idOf(world, "can-bo") });
    await addJob(ctx, "sweep:refused", { fails: "mail-refused 550 RCPT TO" });
    await addJob(ctx, "sweep:odd", { fails: "disk-on-fire" });
    while (await runNextJob(ctx, kinds));
    const rows = await admin(world, "viec-nen");
    const done = rowWith(rows, "Xong");
    expect([done[1], done[2]]).toEqual(["2021-05-04", world.as("can-bo").actor?.displayName]);
    expect(done.at(-1)).toBe("");
    const errors = rows.filter((row) => row[5] === "Đã thôi").map((row) => row[6]?.trim());
    // A code that the house has no words for is shown as it is: it is all there is to search for.
    expect(errors.sort()).toEqual(["Máy chủ thư từ chối hẳn 550 RCPT TO", "disk-on-fire"]);
    expect(rowWith(rows, "Đã thôi").slice(1, 3)).toEqual(["", ""]);
  });

  it("say of a copy how large it is, and of one that failed why, with no size", async () => {
    const run = { act: "copy", kind: "", account_id: null, verified: null } as const;
    await world.db.write(jobsChain, async (tx) => {
      const begun_at = "2021-05-04T02:00:00.000Z";
      const good = { id: "run-1", name: "ban-1", took: 3000, size: 4096, problem: null, detail: "" };
      await insertBackupRun(tx, { ...run, begun_at, ...good });
      const bad = { name: "", took: 0, size: 0 };
      const sum = { id: "run-2", problem: "copy-sum", detail: "data.sqlite" };
      const odd = { id: "run-3", problem: "odd-code", detail: "" };
      await insertBackupRun(tx, { ...run, begun_at, ...bad, ...sum });
      await insertBackupRun(tx, { ...run, begun_at, ...bad, ...odd });
    });
    const rows = (await admin(world, "sao-luu")).slice(1).map((row) => row.slice(3));
    expect(rows).toEqual([
      ["", "", "odd-code"],
      ["", "", "Bản sao bị hỏng: tổng kiểm không khớp data.sqlite"],
      ["4096", "3", expect.stringMatching(/\S/)],
    ]);
  });

  it("say of an account its roles and whether it has a second factor", async () => {
    await withFactor(world, "thu-ky");
    const set = { valid_to: "2021-05-01" };
    const left = idOf(world, "cong-tac-vien");
    await world.db.write(jobsChain, (tx) =>
      tx.updateTable("memberships").set(set).where("account_id", "=", left).execute(),
    );
    const rows = await admin(world, "tai-khoan");
    const of = (login: string) => rowWith(rows, login);
    expect(of("thu-ky")[5]).not.toBe(of("can-bo")[5]);
    expect(of("can-bo")[4]).toMatch(/, .+ · /);
    expect(of("quan-tri")[4]).not.toMatch(/·/);
    expect(of("cong-tac-vien")[4]).toBe("không có vai trò");
  });

  it("say of every entry of the trail who, what and how it changed; what nobody did has a word too", async () => {
    const secretary = world.as("thu-ky");
    const number = await numberOf(secretary, { title: "Bản tin cũ" });
    const form = outputFormOf({ title: "Bản tin mới" });
    carriedOut(await reviseOutput(secretary, slug, number, { ...form, version: 1, reason: "Sửa tên" }));
    // As a release of before wrote it, of a kind and with a field that nobody has words for any more.
    await world.db.write(systemChain, (tx) =>
      appendAudit(tx, world.asNobody(), {
        ...{ chain: systemChain, action: "gadget.turned", subjectKind: "gadget", subjectId: "khong-ro" },
        ...{ campaignId: null, payload: { before: { colour: "đỏ" }, after: {} } },
      }),
    );
    const [head = [], ...rows] = await admin(world, "nhat-ky");
    const at = head.indexOf("Thay đổi");
    expect(rows.some((row) => /: Bản tin cũ → Bản tin mới/.test(row[at] ?? ""))).toBe(true);
    expect(rows.every((row) => row[1] !== "" && row[3] !== "")).toBe(true);
    const system = rows.filter((row) => row[3] === "gadget.turned");
    expect(system[0]?.slice(1, 8)).toEqual([
      ...["Chưa đăng nhập hoặc máy chủ", "", "gadget.turned", "gadget", "", ""],
      expect.stringContaining("colour: đỏ"),
    ]);
  });

  it("tell what was sent from what was withdrawn, corrected, declared and taken back", async () => {
    const ctx = world.as("can-bo");
    const first = await numberOf(ctx, { title: "Tin giữ nguyên" });
    expect(first).toBeGreaterThan(0);
    const corrected = await numberOf(ctx, { title: "Tin viết sai" });
    const form = { ...outputFormOf({ title: "Tin viết đúng" }), version: 1, reason: "Sửa tên" };
    carriedOut(await reviseOutput(ctx, slug, corrected, form));
    const withdrawn = await numberOf(ctx, { title: "Tin ghi nhầm" });
    carriedOut(await withdrawOutput(ctx, slug, withdrawn, { version: 1, reason: "Ghi nhầm" }));
    const declared = { units: ["trung-tam-truyen-thong"], kind: "zero" as const, note: "" };
    const may = { category: "", from: "05/04/2021", to: "11/04/2021" };
    const april = { category: "fanpage-post", from: "12/04/2021", to: "18/04/2021" };
    carriedOut(await declareOutputs(ctx, slug, { ...declared, ...may, _key: "khai-bao-1" }));
    carriedOut(await declareOutputs(ctx, slug, { ...declared, ...april, _key: "khai-bao-2" }));
    const { rows: inForce } = await loadDeclarations(ctx, slug);
    const taken = inForce.find(({ from }) => from === "2021-04-12");
    carriedOut(await withdrawDeclaration(ctx, slug, taken?.id ?? ""));
    const rows = await list(world, "can-bo", "da-gui");
    expect(rowWith(rows, "Tin giữ nguyên").at(-1)).toBe("");
    expect(rowWith(rows, "Tin viết đúng").at(-1)).toBe("đã sửa sau khi gửi");
    expect(rowWith(rows, "Tin ghi nhầm").at(-1)).toBe("đã bỏ");
    expect(rowWith(rows, "05/04/2021 – 11/04/2021").slice(4)).toEqual([
      "mọi hình thức",
      ...["05/04/2021 – 11/04/2021", "", ""],
    ]);
    expect(rowWith(rows, "12/04/2021 – 18/04/2021").at(-1)).not.toBe("");
  });

  it("say of a target whether a rule gave it and for which days, of a topic where it stands", async () => {
    const secretary = world.as("thu-ky");
    await setSizes(world, [size("phuong-bai-chay", "12")]);
    carriedOut(await saveRule(secretary, slug, flags()));
    const phase = world.structure.phases.find(({ key }) => key === "dot-2");
    const cells = [target("ban-tuyen-giao", "social-share", "900")];
    carriedOut(await setTarget(world, `phase:${phase?.id}`, cells));
    carriedOut(await setTarget(world, "week:2021-05-03", [target("ban-tuyen-giao", "portal-item", "7")]));
    const rows = (await list(world, "thu-ky", "chi-tieu")).slice(1);
    const ofUnit = (key: string) =>
      rows.filter((row) => row[0] === world.unit(key).name).map((row) => [row[4], ...row.slice(7)]);
    expect(ofUnit("phuong-bai-chay")).toMatchObject([[expect.any(String), "120", "Theo định mức"]]);
    expect(ofUnit("ban-tuyen-giao").sort()).toEqual([
      [expect.stringContaining("Tuần 18"), "7", "Nhập"],
      [expect.stringContaining("Đợt 2"), "900", "Nhập"],
    ]);
    const topic = { _key: "chu-de-1", name: "Nước máy", nameEn: "Tap water", parent: "nuoc" };
    carriedOut(await addTopic(secretary, slug, topic));
    carriedOut(await hideTopic(secretary, slug, { key: "nuoc", version: 1 }));
    const topics = await list(world, "thu-ky", "chu-de");
    const parent = topics.find((row) => row[4] !== "" && row[4] !== topics[0]?.[4]);
    expect(rowWith(topics, "Nước máy")[2]).toBe(parent?.[0]);
  });

  it("leave blank what a document without a number and a day lacks", async () => {
    await newDocument(world, { title: "Kế hoạch chưa ban hành" });
    const rows = await list(world, "thu-ky", "van-ban");
    expect(rowWith(rows, "Kế hoạch chưa ban hành").slice(0, 2)).toEqual(["", ""]);
  });

  it("name what was asked of them", async () => {
    const file = exportList(world.as("thu-ky"), slug, "giao-ban", new URLSearchParams("a=b"), gone);
    expect(rowWith(await rowsOf(file, 2), "a=b")).toHaveLength(2);
  });
});
