import { describe, expect, it } from "vitest";
import { accountDetailsSchema } from "~/domain/account-forms";
import { accountStateOf, checkAccountDetails, isAdministratorOn, mustChangeFirst } from "~/domain/accounts";
import type { Membership } from "~/domain/permissions";

const typed = { loginName: "can-bo.2", displayName: "Cán bộ đầu mối", title: "", email: "" };
const codesOf = (change: Partial<typeof typed>) => {
  const parsed = accountDetailsSchema.safeParse({ ...typed, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
};

describe("what an administrator types about an account", () => {
  it("keeps names and addresses in lower case, and no address as none", () => {
    const parsed = accountDetailsSchema.parse({
      ...typed,
      loginName: " Can-Bo.2 ",
      email: "VP@HaLong.gov.vn",
    });
    expect(parsed).toEqual({ ...typed, loginName: "can-bo.2", email: "vp@halong.gov.vn" });
    expect(accountDetailsSchema.parse(typed).email).toBeNull();
  });

  it.each(["ab", "a".repeat(41), "cán-bộ", "can bo", "can_bo", "can@bo"])(
    "refuses the user name %j",
    (loginName) => {
      expect(codesOf({ loginName })).toEqual(["loginName login-name-form"]);
    },
  );

  it.each(["abc", "a".repeat(40), "007", "a-b.c"])("takes the user name %j", (loginName) => {
    expect(codesOf({ loginName })).toEqual([]);
  });

  it("asks for names and refuses what is no address", () => {
    expect(codesOf({ loginName: "", displayName: " " })).toEqual([
      "loginName required",
      "loginName login-name-form",
      "displayName required",
    ]);
    expect(codesOf({ email: "không-phải" })).toEqual(["email not-an-email"]);
  });

  it("refuses telephone numbers, as a name too", () => {
    const details = {
      loginName: "0912345678",
      displayName: "Cán bộ 0912 345 678",
      title: "Thư ký",
      email: null,
    };
    expect(checkAccountDetails(details).map(({ field, code }) => `${field} ${code}`)).toEqual([
      "loginName personal-phone",
      "displayName personal-phone",
    ]);
  });
});

describe("the state of an account", () => {
  it("is invited until a password is chosen, and disabled whatever else holds", () => {
    expect(accountStateOf({ status: "active", hasPassword: true })).toBe("active");
    expect(accountStateOf({ status: "active", hasPassword: false })).toBe("invited");
    expect(accountStateOf({ status: "disabled", hasPassword: true })).toBe("disabled");
  });
});

describe("the administrator of the installation", () => {
  const held: Membership = {
    role: "administrator",
    campaignId: null,
    unitId: null,
    validFrom: "2021-05-04",
    validTo: "2021-05-10",
  };

  it("is one from the first day to the day before the end", () => {
    const days = ["2021-05-03", "2021-05-04", "2021-05-09", "2021-05-10"];
    expect(days.map((day) => isAdministratorOn([held], day))).toEqual([false, true, true, false]);
  });

  it("is nobody with that role in one campaign or another role everywhere", () => {
    expect(isAdministratorOn([{ ...held, campaignId: "c" }], "2021-05-05")).toBe(false);
    expect(isAdministratorOn([{ ...held, role: "secretary" }], "2021-05-05")).toBe(false);
  });
});

describe("a password that must be changed first", () => {
  it.each([
    "/",
    "/tai-khoan",
    "/quan-tri",
    "/ha-long-2021/lich",
    "/tai-khoan/doi-mat-khau-khac",
    "/dang-xuat/x",
  ])("keeps %s closed", (path) => {
    expect(mustChangeFirst({ mustChangePassword: true }, path)).toBe("/tai-khoan/doi-mat-khau");
  });

  it("leaves open the page to change it and the way out", () => {
    const paths = ["/tai-khoan/doi-mat-khau", "/tai-khoan/doi-mat-khau/", "/dang-xuat"];
    expect(paths.map((path) => mustChangeFirst({ mustChangePassword: true }, path))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("closes nothing to others", () => {
    expect(mustChangeFirst({ mustChangePassword: false }, "/quan-tri")).toBeNull();
  });
});
