import { describe, expect, it } from "vitest";
import { checkNewPassword, normalPassword } from "~/domain/passwords";

const codesOf = (password: string, names: string[] = []) =>
  checkNewPassword(password, "newPassword", names).map(({ code }) => code);

describe("a new password", () => {
  it.each(["con trâu đi bừa sớm", "xK9-vmq2-pLw7", "mưa rào tháng bảy 14 cây số", "aaaa bbbb cccc dddd eo"])(
    "may be %j",
    (password) => {
      expect(codesOf(password)).toEqual([]);
    },
  );

  it("has 12 to 200 characters, counted as people see them", () => {
    expect(codesOf("")).toEqual(["required"]);
    expect(codesOf("bừa sớm mai")).toEqual(["password-short"]);
    expect(codesOf("bừa sớm mai!")).toEqual([]);
    expect(codesOf(`bừa sớm mai ${"xyzk".repeat(47)}`)).toEqual([]);
    expect(codesOf(`bừa sớm mai !${"xyzk".repeat(47)}`)).toEqual(["password-long"]);
    expect(checkNewPassword("ngắn", "newPassword")).toEqual([
      { field: "newPassword", code: "password-short", params: { min: 12 } },
    ]);
  });

  it.each([
    "123456789012",
    "987654321098",
    "password1234",
    "P@ssw0rd1234",
    "Matkhau@123456",
    "MậtKhẩu 2021!!",
    "matkhauvietnam",
    "vietnamvodich1",
    "anhyeuem12345",
    "AnhYêuEm@2021",
    "qwertyuiop12",
    "1q2w3e4r5t6y",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "121212121212",
    "cot-moc-2021",
    "baucu23052021",
    "tuyengiao@2021",
    "123456123456",
    "abcdefghijkl",
  ])("is not one that everybody tries: %s", (password) => {
    expect(codesOf(password)).toEqual(["password-common"]);
  });

  it("is not the own user name or address with figures around it", () => {
    expect(codesOf("nguyen-hoa-1975", ["nguyen.hoa"])).toEqual(["password-is-name"]);
    expect(codesOf("bac.tuanchau1", ["x", "bac.tuanchau@example.vn"])).toEqual(["password-is-name"]);
    expect(codesOf("nguyen-hoa-trồng-lúa", ["nguyen.hoa"])).toEqual([]);
  });

  it("is the same however a keyboard composes it, and without the blanks around it", () => {
    expect(normalPassword(" mật khẩu ".normalize("NFD"))).toBe("mật khẩu".normalize("NFC"));
  });
});

describe("a password that is one word over and over", () => {
  it.each(["vietnamvietnam", "qwertyqwerty", "abcdabcdabcd"])("is refused: %s", (password) => {
    expect(codesOf(password)).toEqual(["password-common"]);
  });

  it("is taken where the word is nobody's", () => {
    expect(codesOf("gạch xanh gạch xanh")).toEqual([]);
  });

  it("is refused where it is the own name twice", () => {
    expect(codesOf("thutrangthutrang", ["thutrang@halong.gov.vn"])).not.toEqual([]);
  });
});
