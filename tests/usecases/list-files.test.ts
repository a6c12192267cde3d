import { readSheet } from "read-excel-file/node";
import { expect, it } from "vitest";
import { accountSearchSchema, loadAccountList } from "~/usecases/account-pages.server";
import { exportAdminList } from "~/usecases/admin-list-files.server";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import type { ExportedFile } from "~/usecases/exported-file.server";
import { exportList } from "~/usecases/list-files.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, slug } from "../support/output-acts";
import { setTarget, target } from "../support/target-acts";
import type { World } from "../support/world";

const gone = new AbortController().signal;

async function rowsOf(file: Promise<ExportedFile>): Promise<string[][]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await file).content) chunks.push(chunk);
  const rows = await readSheet(Buffer.concat(chunks), 1);
  return rows.map((row) => row.map((cell) => String(cell ?? "")));
}

const admin = (world: World, list: string, address = "", who = "quan-tri") =>
  rowsOf(exportAdminList(world.as(who), list, new URLSearchParams(address), gone));

const list = (world: World, who: string, word: string, address = "") =>
  rowsOf(exportList(world.as(who), slug, word, new URLSearchParams(address), gone));

describeOnEngines("lists as files", (open) => {
  it("hold the accounts that their page finds, in its order", async () => {
    const world = await open();
    const [head, ...rows] = await admin(world, "tai-khoan", "vai-tro=secretary&thu-tu=-dang-nhap");
    expect(head?.[0]).toBe("Họ và tên");
    expect(rows.map((row) => row[2])).toEqual(["thu-ky-2", "thu-ky"]);
    const search = accountSearchSchema.parse({});
    const order = { word: "dang-nhap", isDown: false };
    const page = await loadAccountList(world.as("quan-tri"), search, order);
    const logins = page.accounts.map(({ loginName }) => loginName);
    expect(logins).toEqual([...logins].sort());
  });

  it("hold the audit trail beyond one page, by the filters of its page, in words", async () => {
    const world = await open();
    for (let index = 0; index < 3; index += 1) await logged(world.as("can-bo"), { title: `Bài ${index}` });
    const [head, ...rows] = await admin(world, "nhat-ky", "viec=output.log&sau=2021-01-01T00:00:00.000Z_x");
    expect(head).toContain("Thay đổi");
    const own = rows.filter((row) => /Bài \d/.test(row.join(" ")));
    expect(own.map((row) => row[2])).toEqual(["can-bo", "can-bo", "can-bo"]);
    const none = await admin(world, "nhat-ky", "viec=output.log&den=01/01/2001");
    expect(none).toHaveLength(1);
  });

  it("of the installation are for its administrators alone", async () => {
    const world = await open();
    for (const word of ["tai-khoan", "nhat-ky", "viec-nen", "sao-luu"])
      await expect(admin(world, word, "", "thu-ky"), word).rejects.toThrow(AccessDenied);
    await expect(admin(world, "khong-co")).rejects.toThrow(NotFound);
    const nobody = { ...world.as("quan-tri"), actor: null };
    await expect(exportAdminList(nobody, "nhat-ky", new URLSearchParams(), gone)).rejects.toThrow(
      SignInNeeded,
    );
    expect((await admin(world, "viec-nen"))[0]?.[0]).toBe("Việc");
    expect((await admin(world, "sao-luu"))[0]?.[0]).toBe("Việc");
  });

  it("hold what a person has sent and what was withdrawn, and nothing of others", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { title: "Phóng sự đêm hội" });
    const title = (rows: string[][], at: number) => rows.slice(1).map((row) => row[at]);
    expect(title(await list(world, "can-bo", "da-gui"), 2)).toContain("Phóng sự đêm hội");
    expect(title(await list(world, "thu-ky", "da-gui"), 2)).not.toContain("Phóng sự đêm hội");
    expect(await list(world, "can-bo", "da-gui", "ngay=01/01/2001")).toHaveLength(1);
    const form = { version: 1, reason: "Ghi nhầm" };
    carriedOut(await withdrawOutput(world.as("can-bo"), slug, number, form));
    const trash = await list(world, "thu-ky", "thung-rac");
    expect(trash.find((row) => row[2] === "Phóng sự đêm hội")).toContain("Ghi nhầm");
  });

  it("hold every target of the plan with its period, and are refused to whom their page is", async () => {
    const world = await open();
    const amounts = [
      target("ban-tuyen-giao", "social-share", "1.000"),
      target("trung-tam-truyen-thong", "portal-item", "60"),
    ];
    carriedOut(await setTarget(world, "campaign", amounts));
    const [head, ...rows] = await list(world, "thu-ky", "chi-tieu");
    expect(head?.at(-1)).toBe("Cách giao");
    expect(rows.map((row) => [row[0], row[7], row[8]])).toEqual([
      ["Ban Tuyên giáo Thành ủy", "1000", "Nhập"],
      ["Trung tâm Truyền thông và Văn hóa", "60", "Nhập"],
    ]);
    expect((await list(world, "thu-ky", "tieu-ban"))[0]?.[0]).toBe("TT");
    expect((await list(world, "thu-ky", "chu-de")).length).toBeGreaterThan(1);
    expect((await list(world, "can-bo", "nhap-tep"))[0]?.[1]).toBe("Tệp");
    await expect(list(world, "can-bo", "chu-de")).rejects.toThrow(AccessDenied);
    await expect(list(world, "cong-tac-vien", "chi-tieu")).rejects.toThrow(AccessDenied);
  });
});
