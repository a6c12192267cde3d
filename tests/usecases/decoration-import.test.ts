import { expect, test } from "vitest";
import { addSite } from "~/usecases/decoration-edit.server";
import { exportSites } from "~/usecases/decoration-export.server";
import { readSiteFile, siteTemplate } from "~/usecases/decoration-import.server";
import { pasteSites, previewSites } from "~/usecases/decoration-paste.server";
import { key, siteForm, sites, ward } from "../support/decoration";
import { endUnit } from "../support/ended-unit";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

async function* bytes(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

const textOf = async (world: World, name: string, content: string | Uint8Array) =>
  carriedOut(await readSiteFile(world.as("thu-ky"), slug, { name, content: bytes(content) })).text;

const head = "Đơn vị;Địa điểm;Đường;Loại;Số lượng;Khổ (m);Tọa độ;Ghi chú";

describeOnEngines("decoration sites from a file", (open) => {
  test("a CSV file is judged as a pasted list is, line by line, and can be recorded without its bad lines", async () => {
    const world = await open();
    const rows = [
      head,
      'Phường Bãi Cháy;Bến xe;;Pano;2;3 x 2;;"Phía Nam; cạnh ""cổng"""',
      "Phường Bãi Cháy;Bến xe;;Cờ;20;;;",
      "Phường Lạ;Chợ;;Cờ;20;;;",
      "Phường Hà Khẩu;Cầu;;Khinh khí cầu;1;;;",
    ];
    const text = await textOf(world, "diem.csv", rows.join("\r\n"));
    const form = { unit: "", text, confirm: [] as string[] };
    const preview = carriedOut(await previewSites(world.as("thu-ky"), slug, form));
    expect(preview.map(({ line, problems }) => [line, codesOf(problems)])).toEqual([
      [2, []],
      [4, ["unit site-unit-unknown"]],
      [5, ["items item-kind-unknown"]],
    ]);
    const refused = await pasteSites(world.as("thu-ky"), slug, { ...form, _key: key() });
    expect(codesOf(problemsOf(refused))).toEqual(["text paste-bad-lines"]);
    expect((await sites(world)).total).toBe(0);
    const some = { ...form, _key: key(), confirm: ["skip-bad"] };
    expect(carriedOut(await pasteSites(world.as("thu-ky"), slug, some))).toBe(1);
    // The same form once more is the same answer, not a second site.
    expect(carriedOut(await pasteSites(world.as("thu-ky"), slug, some))).toBe(1);
    expect((await sites(world)).rows).toMatchObject([{ place: "Bến xe" }]);
  });

  test("the product's own workbook of sites and its template come back as they are", async () => {
    const world = await open();
    carriedOut(
      await addSite(world.as("thu-ky"), slug, siteForm({ unit: ward, place: 'Chợ "Cũ"\nphía Đông' })),
    );
    const ask = () => "";
    const gone = new AbortController().signal;
    const file = await exportSites(world.as("thu-ky"), slug, ask, gone);
    const text = await textOf(world, file.name, await whole(file.content));
    const preview = carriedOut(await previewSites(world.as("thu-ky"), slug, { unit: "", text, confirm: [] }));
    expect(preview).toHaveLength(1);
    expect(preview[0]?.problems).toEqual([]);
    // It is the site that is there already, and the preview says so.
    expect(codesOf(preview[0]?.warnings ?? [])).toEqual(["place site-twin"]);
    const template = await siteTemplate(world.as("can-bo"), slug, gone);
    const heads = await textOf(world, template.name, await whole(template.content));
    expect(heads.split("\t").slice(0, 4)).toEqual(["Đơn vị", "Địa điểm", "Đường", "Loại"]);
  });

  test("what is no table, and an empty file, are refused at the field", async () => {
    const world = await open();
    const read = (content: string | Uint8Array) =>
      readSiteFile(world.as("thu-ky"), slug, { name: "x.xlsx", content: bytes(content) });
    expect(codesOf(problemsOf(await read("")))).toEqual(["file file-empty"]);
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]);
    expect(problemsOf(await read(photo))[0]?.field).toBe("file");
  });

  test("more than the program takes is refused, by its bytes and by its text; a unit that has ended fills no example", async () => {
    const world = await open();
    const read = (content: AsyncIterable<Uint8Array>) =>
      readSiteFile(world.as("thu-ky"), slug, { name: "x.csv", content });
    async function* endless() {
      for (;;) yield new Uint8Array(1_000_000);
    }
    expect(codesOf(problemsOf(await read(endless())))).toEqual(["file file-too-big"]);
    const rows = Array.from(
      { length: 6_000 },
      (_, n) => `Phường Bãi Cháy;Chợ số ${n} cạnh cầu;;Pano;1;3 x 2;;`,
    );
    const long = await read(bytes([head, ...rows].join("\n")));
    expect(codesOf(problemsOf(long))).toEqual(["file paste-too-many"]);
    await endUnit(world, "trung-tam-truyen-thong", "2021-05-01");
    const { content } = await siteTemplate(world.as("can-bo"), slug, new AbortController().signal);
    const text = await textOf(world, "mau.xlsx", await whole(content));
    expect(text).not.toContain("Trung tâm Truyền thông");
  });
});
