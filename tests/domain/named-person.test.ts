import { describe, expect, it } from "vitest";
import { findNamedPerson } from "~/domain/named-person";

describe("a person called by name is warned of", () => {
  it.each([
    ["Theo phản ánh của ông Nguyễn Văn A ở tổ 4", "ông Nguyễn Văn A"],
    ["Bà Trần Thị Hoa hỏi về thẻ cử tri", "Bà Trần Thị Hoa"],
    ["chị Lan đề nghị", "chị Lan"],
    ["anh Tuấn và cô Mai không đồng tình", "anh Tuấn"],
    ["cụ Lê Văn Bảy, 90 tuổi", "cụ Lê Văn Bảy"],
    ["bác Hùng khu 3", "bác Hùng"],
    ["em Phạm Thu Thủy", "em Phạm Thu Thủy"],
    ["ÔNG NGUYỄN VĂN BA có đơn", "ÔNG NGUYỄN VĂN BA"],
    ["Chú Ba bán nước trước điểm bỏ phiếu", "Chú Ba"],
    ["ông Nguyễn Văn A".normalize("NFD"), "ông Nguyễn Văn A"],
  ])("%s", (text, named) => {
    expect(findNamedPerson(text)).toBe(named);
  });
});

describe("nobody is warned of in", () => {
  it.each([
    "Băng rôn trên đường Nguyễn Văn Cừ bị rách",
    "Đường Bà Triệu, phố Bà Trưng",
    "Trường Tiểu học Cô Tô",
    "Đèo Ông Bí, núi Bà Đen, tỉnh Bà Rịa",
    "chị em phụ nữ phường Bãi Cháy",
    "Chị em Hội Phụ nữ treo cờ",
    "ông bà, cha mẹ, anh chị em trong khu",
    "Cô giáo, thầy giáo và học sinh",
    "ông Nguyễn Xuân Ký, Bí thư Tỉnh ủy dự hội nghị",
    "Bà Nguyễn Thị Hạnh (Phó Chủ tịch UBND tỉnh) kiểm tra",
    "Chủ tịch nước ông Nguyễn Xuân Phúc",
    "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND thành phố",
    "nước Anh và tiếng Anh",
    "Một số ông bà cao tuổi hỏi về Điều 63",
    "Người dân đề nghị bác bỏ thông tin sai",
    "cô Covid",
  ])("%s", (text) => {
    expect(findNamedPerson(text)).toBeNull();
  });
});
