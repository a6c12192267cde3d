import { describe, expect, it } from "vitest";
import { findPersonalData } from "~/domain/personal-data";

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

it("is quick on long hostile text", () => {
  const started = performance.now();
  for (const text of [
    "1 ".repeat(5_000),
    "a.".repeat(5_000),
    "0".repeat(10_000),
    "(".repeat(10_000),
    "căn cước ".repeat(1_000),
  ]) {
    findPersonalData(text);
  }
  expect(performance.now() - started).toBeLessThan(500);
});
