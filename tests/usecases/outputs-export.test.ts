import readSheets, { readSheet } from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import { AccessDenied } from "~/usecases/context.server";
import type { ExportFormat } from "~/usecases/exported-file.server";
import { exportOutputs } from "~/usecases/outputs-export.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const asked = (format: ExportFormat) => ({ format, gone: new AbortController().signal });

describeOnEngines("the list as a file", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    const secretary = world.as("thu-ky");
    await logged(secretary, { title: "Hỏi – đáp: thẻ cử tri", date: "03/05/2021", quantity: "2" });
    await logged(secretary, {
      title: "=cmd|' /C calc'!A0",
      date: "02/05/2021",
      link: "https://halong.gov.vn/a?b=1&c=2",
    });
    await logged(secretary, {
      title: "Phóng sự về ngày bầu cử",
      date: "01/05/2021",
      qualifier: "over",
      quantity: "170",
    });
    const gone = await numberOf(secretary, { title: "đăng nhầm", date: "30/04/2021" });
    carriedOut(await withdrawOutput(secretary, slug, gone, { version: 1, reason: "đăng nhầm" }));
  });

  it("is a CSV file with a byte order mark, a line for each row and nothing that a spreadsheet would run", async () => {
    const text = (await bytesOf(world, "csv")).toString("utf8");
    const lines = text.split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFMã,Từ ngày,Ngày đăng,Đơn vị,Hình thức,/);
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 3).join(" "))).toEqual([
      "KQ-2021-0001  03/05/2021",
      "KQ-2021-0002  02/05/2021",
      "KQ-2021-0003  01/05/2021",
      "",
    ]);
    expect(lines[2]).toContain(",'=cmd|' /C calc'!A0,https://halong.gov.vn/a?b=1&c=2,");
    expect(lines[3]).toContain(',170,"trên, hơn",');
  });

  it("is a workbook whose days are days and whose figures are numbers", async () => {
    const file = await bytesOf(world, "xlsx");
    const [head, ...rows] = await readSheet(file);
    const at = (title: string) => (head ?? []).indexOf(title);
    expect(rows.map((row) => [row[at("Ngày đăng")], row[at("Số lượng")], row[at("Tiêu đề")]])).toEqual([
      [new Date("2021-05-03T00:00:00Z"), 2, "Hỏi – đáp: thẻ cử tri"],
      [new Date("2021-05-02T00:00:00Z"), 1, "=cmd|' /C calc'!A0"],
      [new Date("2021-05-01T00:00:00Z"), 170, "Phóng sự về ngày bầu cử"],
    ]);
    const sheets = await readSheets(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Kết quả", "Về tệp này"]);
    expect(sheets[1]?.data).toContainEqual(["Đến ngày", "04/05/2021"]);
  });

  it("holds what the filters of the address let through, also of a search without marks", async () => {
    const titles = async (address: string) => {
      const [head, ...rows] = await readSheet(await bytesOf(world, "xlsx", address));
      return rows.map((row) => row[(head ?? []).indexOf("Tiêu đề")]);
    };
    expect(await titles("q=bau+cu")).toEqual(["Phóng sự về ngày bầu cử"]);
    expect(await titles("tu=02/05/2021&den=02/05/2021")).toEqual(["=cmd|' /C calc'!A0"]);
    expect(await titles("q=khong-co")).toEqual([]);
  });

  it("is refused to those who may not read outputs", async () => {
    const wanted = exportOutputs(world.as("cong-tac-vien"), slug, () => "", asked("csv"));
    await expect(wanted).rejects.toThrow(AccessDenied);
  });
});

async function bytesOf(world: World, format: ExportFormat, address = ""): Promise<Buffer> {
  const params = new URLSearchParams(address);
  const file = await exportOutputs(
    world.as("lanh-dao"),
    slug,
    (name) => params.get(name) ?? "",
    asked(format),
  );
  expect(file.name).toBe(`ket-qua-ha-long-2021-2021-05-04.${format}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
