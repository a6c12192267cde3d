import { describe, expect, it } from "vitest";
import { personLikeAccount } from "~/domain/links";

describe("links to accounts that are called as persons are", () => {
  it("are told by a surname among the parts of the name, or by a year at its end", () => {
    expect(personLikeAccount("https://www.facebook.com/nguyen.van.a.1985")).toBe("nguyen.van.a.1985");
    expect(personLikeAccount("https://m.facebook.com/hoa.tran/posts/123")).toBe("hoa.tran");
    expect(personLikeAccount("facebook.com/thu.ha.85".replace(/^/, "https://"))).toBe("thu.ha.85");
  });

  it("are not asked about where an office publishes, whatever it is called", () => {
    for (const link of [
      "https://www.facebook.com/halongonline",
      "https://www.facebook.com/congan.halong",
      "https://www.facebook.com/ubnd.phuong.tran.hung.dao",
      "https://www.facebook.com/phunu.tran.hung.dao",
      "https://www.facebook.com/groups/nguyen.van.a",
      "https://quangninh.gov.vn/nguyen.van.a.1985",
    ])
      expect(personLikeAccount(link), link).toBeNull();
  });

  it("are not asked about where the account is one of the election's channels", () => {
    const channels = ["https://facebook.com/tran.hung.dao"];
    expect(personLikeAccount("https://www.facebook.com/tran.hung.dao/posts/1", channels)).toBeNull();
    expect(personLikeAccount("https://www.facebook.com/tran.hung.dao.2")).not.toBeNull();
  });
});
