import { expect, test } from "vitest";
import { AccessDenied, type Outcome } from "~/usecases/context.server";
import {
  addMember,
  editMember,
  loadRoster,
  pasteMembers,
  removeMember,
  restoreMember,
} from "~/usecases/roster.server";
import { inChargeOf } from "~db/queries/roster.server";
import { formKey, slug } from "../support/election-day";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const page = (world: World, who = "thu-ky") => loadRoster(world.as(who), slug);
const names = async (world: World) => (await page(world)).members.map((one) => one.name);
const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);
const fields = (more: object = {}) => ({
  _key: formKey(),
  name: "Trưởng Phòng Giáo dục",
  position: "Thành viên",
  agency: "Phòng Giáo dục và Đào tạo",
  accountId: "",
  areas: ["xa-ky-thuong"],
  before: "",
  ...more,
});

describeOnEngines("the sub-committee's list", (open) => {
  test("is read by all of the sub-committee and edited by secretary and administrator", async () => {
    const world = await open();
    expect((await page(world, "can-bo")).canEdit).toBe(false);
    await expect(page(world, "cong-tac-vien")).rejects.toThrow(AccessDenied);
    for (const who of ["lanh-dao", "thu-truong", "can-bo"])
      await expect(addMember(world.as(who), slug, fields())).rejects.toThrow(AccessDenied);
    expect((await addMember(world.as("quan-tri"), slug, fields())).ok).toBe(true);
  });

  test("takes a new member at its place, and the unit says who is in charge of it", async () => {
    const world = await open();
    const [first] = (await page(world)).members;
    await addMember(world.as("thu-ky"), slug, fields({ before: first?.id }));
    expect((await names(world)).slice(0, 2)).toEqual([
      "Trưởng Phòng Giáo dục",
      "Trưởng Ban Tuyên giáo Thành ủy",
    ]);
    const inCharge = await inChargeOf(world.db.read, world.campaign.id);
    expect(inCharge.get(world.unit("xa-ky-thuong").id)).toEqual([
      { name: "Trưởng Phòng Giáo dục", position: "Thành viên" },
    ]);
    expect((await page(world)).unassigned).not.toContain(world.unit("xa-ky-thuong").shortName);
  });

  test("keeps both texts when two edit the same member", async () => {
    const world = await open();
    const [member] = (await page(world)).members;
    const form = { ...fields({ areas: [] }), member: member?.id ?? "", _version: String(member?.version) };
    await editMember(world.as("thu-ky"), slug, { ...form, _key: formKey(), agency: "Thành ủy" });
    const late = await editMember(world.as("thu-ky-2"), slug, { ...form, _key: formKey(), agency: "UBND" });
    expect(late).toMatchObject({
      problems: [{ field: "form", code: "changed-by-other", params: { by: "Thư ký Tiểu ban" } }],
    });
    expect((await page(world)).members.find((one) => one.id === member?.id)?.agency).toBe("Thành ủy");
  });

  test("a removed member is undone with place and areas", async () => {
    const world = await open();
    const before = (await page(world)).members;
    const member = before[1]?.id ?? "";
    await removeMember(world.as("thu-ky"), slug, { _key: formKey(), member });
    expect(await names(world)).not.toContain(before[1]?.name);
    await restoreMember(world.as("thu-ky"), slug, { _key: formKey(), member });
    const after = (await page(world)).members;
    expect(after.map(({ id, areas }) => [id, areas])).toEqual(before.map(({ id, areas }) => [id, areas]));
  });

  test("takes rows pasted from a sheet, areas by name, all or none", async () => {
    const world = await open();
    const standing = (await names(world)).length;
    const good =
      "Trưởng Phòng Tài chính\tThành viên\tPhòng Tài chính\tXã Kỳ Thượng, xã đồng lâm\r\nChuyên viên\tTổ giúp việc";
    expect(await pasteMembers(world.as("thu-ky"), slug, { _key: formKey(), lines: good })).toMatchObject({
      value: { name: "2" },
    });
    const added = (await page(world)).members.slice(standing);
    expect(added[0]?.areas.map((one) => one.key)).toEqual(["xa-dong-lam", "xa-ky-thuong"]);
    const bad = "Chỉ có tên\nA\tThành viên\tX\tPhường Không Có\nB 0912 345 678\tThành viên";
    expect(codes(await pasteMembers(world.as("thu-ky"), slug, { _key: formKey(), lines: bad }))).toEqual([
      "lines member-line",
      "lines area-unknown",
      "lines personal-phone",
    ]);
    expect(await names(world)).toHaveLength(standing + 2);
  });
});
