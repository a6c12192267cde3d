import { describe, expect, it } from "vitest";
import { findAnyPersonalData, findPersonalData } from "~/domain/personal-data";

const kindIn = (text: string) => findPersonalData(text)?.kind ?? null;

describe("free text may say", () => {
  it.each([
    "Ngày bầu cử 23/5/2021, chậm nhất ngày 10/5",
    "Từ 04/05/2021 đến 10.05.2021 09.05 và 2021-05-23",
    "Kế hoạch 03/KH-TBTT, Thông báo 02/TB-TBTT, Luật 85/2015/QH13, Quyết định 1171/QĐ-UBND",
    "In 1.250.000 tờ rơi, 12 000 cờ phướn và 170 băng rôn",
    "Bản tin sinh hoạt chi bộ số 01, 02, 03/2021",
    "Các tổ 01 02 03 04 05 và 03 04 05 06 07",
    "Nhiệm kỳ 2016-2021 và 2021-2026, 07.30-11.30",
    "Phát lúc 05:00, 11:00, 17:30 trên tần số 97,8 MHz",
    "Tổng đài 1900 1234 của thành phố",
    "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND thành phố, dự hội nghị",
    "Xem https://www.facebook.com/truyenhinhhalong/posts/4081234567890123",
    "Cấp tài khoản định danh cho 1.250.000 người",
    "Mã KQ-2021-0896 ghi lại",
    "Lần 1: 50 → gần 60, đếm lại tại chỗ",
  ])("%s", (text) => {
    expect(findPersonalData(text)).toBeNull();
  });
});

describe("free text may not hold", () => {
  it.each([
    ["Liên hệ 0912345678", "phone"],
    ["ĐT0912345678", "phone"],
    ["gọi 0912.345.678 để nhận", "phone"],
    ["gọi 0912 345 678", "phone"],
    ["091 234 5678", "phone"],
    ["+84 912 345 678", "phone"],
    ["(+84) 912345678", "phone"],
    ["84912345678", "phone"],
    ["+84 (0)912 345 678", "phone"],
    ["(0203) 3825 123", "phone"],
    ["024 3825 1234", "phone"],
    ["gọi 0912\u00a0345\u00a0678", "phone"],
    ["gọi 0912  345  678", "phone"],
    ["gọi 0912–345–678", "phone"],
    ["gọi 0912\u2011345\u2011678", "phone"],
    ["gọi 0912\u200b345\u200b678", "phone"],
    ["gọi ０９１２３４５６７８", "phone"],
    ["thư về a.b\u200b@gmail.com", "email"],
    ["số 012345678 cấp năm 2010", "id-number"],
    ["CCCD 001099012345", "id-number"],
    ["căn cước: 001 099 012 345", "id-number"],
    ["001099012345", "id-number"],
    ["STK 1234 5678 90 Vietcombank", "account-number"],
    ["chuyển vào 19034567890123", "account-number"],
    ["gửi về tuyentruyen@halong.gov.vn", "email"],
    ["hộp thư nguyen.van.a @ gmail.com", "email"],
    ["theo https://www.facebook.com/profile.php?id=100012345678901", "profile-link"],
    ["theo facebook.com/people/A/1000", "profile-link"],
    ["xem x.com/nguyenvana", "profile-link"],
    ["nhắn zalo.me/0912345678", "profile-link"],
  ])("%s", (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });
});

it("names the words that gave it away", () => {
  expect(findPersonalData("Liên hệ 0912 345 678 trước 10/5")).toEqual({
    kind: "phone",
    found: "0912 345 678",
  });
});

const hostile = [
  ...["1 ", "a.", "0", "(", "a-", "a@", "0x", "09 ", "1.250.000 ", "12/5/", "84.", "+1", "a".repeat(64)],
  ...["căn cước ", "stk ", "ngân hàng ", "fb: a.", "một hai ba ", "chấm com ", "www.", "0\n", "AB12 CD34 "],
];

it.each(hostile)("comes to an end on twenty thousand characters of %j", (piece) => {
  const text = piece.repeat(Math.ceil(20_000 / piece.length));
  for (const end of ["", "!"]) {
    expect([null, expect.anything()]).toContainEqual(findPersonalData(text + end));
    expect([null, expect.anything()]).toContainEqual(findAnyPersonalData(text + end));
  }
});

it("finds what stands at the end of a text of the greatest length that is taken", () => {
  const text = "Phường Bãi Cháy treo 12 băng rôn ngày 23/5/2021.\n".repeat(4_000);
  expect(findPersonalData(text)).toBeNull();
  expect(findPersonalData(`${text}Gọi 0912 345 678`)?.kind).toBe("phone");
});

describe("links of official outlets", () => {
  const channels = ["https://www.tiktok.com/@truyenhinhhalong", "https://zalo.me/0912345678"];

  it("pass where the outlet is a channel of the election", () => {
    expect(findPersonalData("Xem https://www.tiktok.com/@truyenhinhhalong", channels)).toBeNull();
    expect(findPersonalData("TikTok: @truyenhinhhalong", channels)).toBeNull();
    expect(findPersonalData("Xem https://www.tiktok.com/@nguyenvana", channels)?.kind).toBe("profile-link");
    expect(findPersonalData("TikTok: @nguyenvana", channels)?.kind).toBe("profile-link");
  });

  it("never pass in texts about claims and opinions", () => {
    expect(findAnyPersonalData("Xem https://www.tiktok.com/@truyenhinhhalong")?.kind).toBe("profile-link");
    expect(findAnyPersonalData("Xem https://www.facebook.com/truyenhinhhalong/posts/1")?.kind).toBe(
      "profile-link",
    );
  });

  it("pass nowhere behind an address that only leads on", () => {
    expect(findPersonalData("Xem https://bit.ly/3abc", channels)?.kind).toBe("profile-link");
  });

  it("are left to whoever knows the channels", () => {
    expect(findPersonalData("Xem https://www.tiktok.com/@nguyenvana", "any")).toBeNull();
    expect(findPersonalData("Gọi 0912345678", "any")?.kind).toBe("phone");
  });
});

describe("numbers from abroad, cards and papers", () => {
  it.each([
    ["gọi +1 415 555 2671", "phone"],
    ["gọi +14155552671", "phone"],
    ["gọi +1.415.555.267.1", "phone"],
    ["gọi (+86) 138-0013-8000", "phone"],
    ["thẻ 4111 1111 1111 1111", "account-number"],
    ["thẻ 411111-1111111111", "account-number"],
    ["thẻ 3714 496353 98431", "account-number"],
    ["mã số thuế 8123456789", "id-number"],
    ["stk 8123456789", "account-number"],
    ["CCCD 00109***2345", "id-number"],
    ["số điện thoại 0912***678", "phone"],
  ])("%s", (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });

  it.each(["Mã 0010*****345", "Số 12 34 56 789 012 345 678 1"])("“%s” is nobody's by its form", (text) => {
    expect(kindIn(text)).toBeNull();
  });
});
