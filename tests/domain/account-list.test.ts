import { describe, expect, it } from "vitest";
import { proposedAccountList, readAccountList } from "~/domain/account-list";

const units = [
  { id: "u1", name: "Phường Hồng Gai" },
  { id: "u2", name: "Xã Tiên Yên" },
];
const known = { units, takenLogins: new Set(["tien-yen"]), takenEmails: new Set(["a@quangninh.gov.vn"]) };
const read = (rows: string[][]) => readAccountList(rows.map((cells) => cells.join("\t")).join("\n"), known);
const codes = (rows: string[][]) => read(rows).map(({ problems }) => problems.map(({ code }) => code));

describe("a pasted list of people", () => {
  it("finds its columns by their heads in any order, and leaves running numbers aside", () => {
    const [one] = read([
      ["STT", "Họ và tên", "Đơn vị", "Vai trò", "Chức vụ"],
      ["1", "Lê Văn Sơn", "phường Hồng Gai", "Thủ trưởng đơn vị", "Chủ tịch UBND"],
    ]);
    expect(one).toMatchObject({
      line: 2,
      unitId: "u1",
      role: "unit-head",
      details: { displayName: "Lê Văn Sơn", title: "Chủ tịch UBND", loginName: "hong-gai", email: null },
      problems: [],
    });
  });

  it("takes a blank role as a member's, and keeps proposed user names apart from each other and from those taken", () => {
    const people = read([
      ["Phường Hồng Gai", "Người thứ nhất"],
      ["Phường Hồng Gai", "Người thứ hai"],
      ["Xã Tiên Yên", "Người thứ ba"],
      ["", "Hoàng Thị Nga", "", "Thư ký"],
    ]);
    expect(people.map(({ role, details }) => [role, details.loginName])).toEqual([
      ["member", "hong-gai"],
      ["member", "hong-gai-2"],
      ["member", "tien-yen-2"],
      ["secretary", "hoang-thi-nga"],
    ]);
  });

  it("names what is wrong with each line", () => {
    expect(
      codes([
        ["Phường Không Có", "Ai đó"],
        ["", "Ai đó"],
        ["Xã Tiên Yên", "Ai đó", "", "Thư ký"],
        ["Xã Tiên Yên", "Ai đó", "", "Quản trị"],
        ["Xã Tiên Yên", ""],
        ["Xã Tiên Yên", "Ai đó", "", "", "tien-yen", "a@quangninh.gov.vn"],
        ["Xã Tiên Yên", "Ai đó", "", "", "Tiên Yên"],
      ]),
    ).toEqual([
      ["list-unit-unknown"],
      ["list-unit-wanted"],
      ["list-unit-unwanted"],
      ["list-role-unknown"],
      ["required"],
      ["login-name-taken", "email-taken"],
      ["login-name-form"],
    ]);
  });

  it("proposes a list that reads back as it stands; secretaries count once they have names", () => {
    const head = {
      unit: "Đơn vị",
      displayName: "Họ và tên",
      title: "Chức vụ",
      role: "Vai trò",
      loginName: "Tên đăng nhập",
      email: "Thư điện tử",
    };
    const words = {
      secretary: "Thư ký",
      member: "Cán bộ đầu mối",
      nameOf: (unit: string) => `Đầu mối ${unit}`,
    };
    const proposed = proposedAccountList(head, { secretaries: 2, units }, words);
    const readBack = (text: string) =>
      readAccountList(text, known).map(({ line, role, unitId, problems }) => [
        line,
        role,
        unitId,
        problems.length,
      ]);
    const members = [
      [4, "member", "u1", 0],
      [5, "member", "u2", 0],
    ];
    expect(readBack(proposed)).toEqual(members);
    const named = proposed.replace("\t\t\tThư ký", "\tHoàng Thị Nga\t\tThư ký");
    expect(readBack(named)).toEqual([[2, "secretary", null, 0], ...members]);
  });
});
