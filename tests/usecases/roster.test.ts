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
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { ended } from "../support/settings-acts";
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

describeOnSqlite("what the sub-committee's list does not take", (open) => {
  const first = async (world: World) => (await page(world)).members[0];
  const edit = (world: World, member: string, version: string, more: object = {}) =>
    editMember(world.as("thu-ky"), slug, { ...fields(more), member, _version: version });

  test("a wrong field is named on adding and on editing, and the member stays as it was", async () => {
    const world = await open();
    const before = await first(world);
    const wrong = {
      name: "Ông A 0912345678",
      areas: ["", "khong-co", "xa-ky-thuong"],
      accountId: "khong-co",
    };
    const expected = ["name personal-phone", "areas unit-unknown", "accountId account-unknown"];
    expect(codes(await addMember(world.as("thu-ky"), slug, fields(wrong)))).toEqual(expected);
    expect(codes(await edit(world, before?.id ?? "", String(before?.version), wrong))).toEqual(expected);
    expect(await first(world)).toEqual(before);
  });

  test("an account of the campaign is a member's own, its name beside the position", async () => {
    const world = await open();
    const { accounts, members } = await page(world);
    const account = accounts.find(({ name }) => name === "Thư ký Tiểu ban");
    const added = fields({ accountId: account?.id, areas: ["xa-ky-thuong", "xa-ky-thuong"] });
    expect(await addMember(world.as("thu-ky"), slug, added)).toMatchObject({ value: { name: added.name } });
    expect((await page(world)).members.at(-1)).toMatchObject({
      accountName: "Thư ký Tiểu ban",
      areas: [{ key: "xa-ky-thuong" }],
    });
    expect((await page(world)).members).toHaveLength(members.length + 1);
  });

  test("who was removed in the meantime is neither edited nor removed again, and is put back once", async () => {
    const world = await open();
    const member = (await first(world))?.id ?? "";
    const act = { _key: formKey(), member };
    expect((await removeMember(world.as("thu-ky"), slug, act)).ok).toBe(true);
    const gone = ["form member-gone"];
    expect(codes(await removeMember(world.as("thu-ky-2"), slug, { ...act, _key: formKey() }))).toEqual(gone);
    expect(codes(await edit(world, member, "1"))).toEqual(gone);
    const restore = () => restoreMember(world.as("thu-ky-2"), slug, { member, _key: formKey() });
    expect(await restore()).toMatchObject({ value: { name: (await first(world))?.name } });
    expect((await first(world))?.id).toBe(member);
    expect(codes(await restore())).toEqual(gone);
  });

  test("three hundred are the most, and a unit that ends later is still somebody's", async () => {
    const world = await open();
    await ended(world, "xa-ky-thuong", "2021-06-01");
    expect((await page(world)).units.map(({ key }) => key)).toContain("xa-ky-thuong");
    const line = "Thành viên mới\tThành viên";
    const paste = (n: number) =>
      pasteMembers(world.as("thu-ky"), slug, { _key: formKey(), lines: Array(n).fill(line).join("\n") });
    const left = 300 - (await names(world)).length;
    expect(codes(await paste(left + 1))).toEqual(["form roster-full"]);
    expect((await paste(left)).ok).toBe(true);
    expect(codes(await addMember(world.as("thu-ky"), slug, fields()))).toEqual(["form roster-full"]);
    expect(await names(world)).toHaveLength(300);
  });
});
