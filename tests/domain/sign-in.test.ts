import { describe, expect, it } from "vitest";
import { countedAddress, normalLogin, safeReturnPath } from "~/domain/sign-in";
import { verifiedEmail } from "~/domain/sign-on";

describe("the way back after signing in", () => {
  it.each([
    ["/", "/"],
    ["/ha-long-2021/ket-qua/moi", "/ha-long-2021/ket-qua/moi"],
    ["/ha-long-2021/ket-qua?don-vi=a%2Fb&q=bầu", "/ha-long-2021/ket-qua?don-vi=a%2Fb&q=b%E1%BA%A7u"],
    ["/tai-khoan#mat-khau", "/tai-khoan"],
    ["/a/../b", "/b"],
    ["/dang-nhapx", "/dang-nhapx"],
  ])("keeps %s", (typed, path) => {
    expect(safeReturnPath(typed)).toBe(path);
  });

  it.each([
    "",
    "evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/a\\b",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "/%2fevil.example",
    "/%2Fevil.example",
    "/%5cevil.example",
    "/a/%2e%2e/%2fevil.example",
    "/a/..//evil.example",
    "/./../..//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/%09/evil.example",
    "/%0d%0aSet-Cookie:x",
    " /a",
    "/a b",
    "/\u0000",
    "/\u2028",
    `/${"a".repeat(2_000)}`,
    "/dang-nhap",
    "/dang-nhap?tiep=/",
    "/dang-nhap/lien-ket/x",
    "/dang-xuat",
    "/x/../dang-xuat",
    "/dang-nhap.data",
  ])("refuses %j", (typed) => {
    expect(safeReturnPath(typed)).toBeNull();
  });
});

describe("the address that is counted", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", ""],
  ])("of %j is %j", (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});

it("looks names up in lower case and composed", () => {
  expect(normalLogin("  Thu-Ky ")).toBe("thu-ky");
});

describe("a way back that is no address at all", () => {
  it.each(["/\u0000", "/a?b=\u0007", "/%00", "/a%0ab"])("is refused: %j", (typed) => {
    expect(safeReturnPath(typed)).toBeNull();
  });

  it("keeps what is encoded behind the question mark", () => {
    expect(safeReturnPath("/tim?q=a%2Fb%0a")).toBe("/tim?q=a%2Fb%0a");
  });
});

describe("the address of who signs on elsewhere", () => {
  it("an address counts only as the provider verified it", () => {
    const claims = { email_verified: true, email: " A@Halong.gov.vn " };
    expect(verifiedEmail(claims)).toBe("a@halong.gov.vn");
    expect(verifiedEmail({ ...claims, email: "halong" })).toBeNull();
    expect(verifiedEmail({ ...claims, email: `${"a".repeat(250)}@b.vn` })).toBeNull();
    expect(verifiedEmail({ ...claims, email_verified: "true" })).toBeNull();
    expect(verifiedEmail({ email_verified: true })).toBeNull();
  });
});
