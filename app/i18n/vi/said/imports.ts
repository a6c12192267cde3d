type Params = Record<string, string | number>;

const harms: Record<string, string> = {
  entries: "có quá nhiều phần bên trong",
  size: "giải nén ra quá lớn",
  ratio: "giải nén ra lớn bất thường",
  nested: "chứa tệp nén khác bên trong",
  twice: "có hai phần trùng tên",
  dtd: "chứa khai báo XML không được phép",
  cell: "có ô dài quá 32.767 ký tự",
};

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "import-file-missing": "Chưa chọn tệp. Bấm vào ô Tệp và chọn tệp .xlsx hoặc .csv.",
  "import-file-kind": "Tệp này không phải bảng tính. Chọn tệp .xlsx hoặc .csv.",
  "import-file-xls": "Tệp .xls là Excel đời cũ. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.",
  "import-file-xlsb": "Tệp .xlsb không nhận được. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.",
  "import-file-ods": "Tệp .ods không nhận được. Mở bằng LibreOffice, lưu thành .xlsx rồi chọn lại.",
  "import-file-encrypted": "Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu rồi chọn lại.",
  "import-file-broken": "Tệp hỏng hoặc chưa tải đủ. Mở bằng Excel, lưu lại rồi chọn lại.",
  "import-file-harmful": (p: Params) =>
    `Tệp không an toàn nên không được mở: ${harms[String(p.what)] ?? p.what}. Chép các dòng sang một tệp Excel mới.`,
  "import-file-heavy": "Tệp quá nặng. Bỏ hình và định dạng thừa, hoặc tách thành nhiều tệp.",
  "import-too-many-rows": (p: Params) =>
    `Tệp có ${p.count} dòng; mỗi lần nhập nhiều nhất ${p.max}. Tách tệp.`,
  "import-too-many-columns": (p: Params) =>
    `Tệp có ${p.count} cột; nhiều nhất ${p.max}. Xóa các cột thừa ở bên phải rồi lưu lại.`,
  "import-too-many-cells": "Trang tính quá lớn. Xóa các dòng, cột trống đã định dạng rồi lưu lại.",
  "import-empty": "Tệp không có dòng nào dưới dòng tiêu đề.",
  "import-moved-on": "Lần nhập này đã sang bước khác. Xem lại trang.",
  "import-warned": "Chọn từng ô đồng ý ở trên, hoặc sửa tệp.",
  "import-nothing-new": "Không có dòng mới nào để ghi.",
  "quantity-is-date": (p: Params) =>
    `Số lượng “${p.text}” là một ngày: Excel đã tự đổi. Gõ lại vào ô định dạng Văn bản, ví dụ “10/10 xã”.`,
  "figure-of-unknown": (p: Params) => `Không rõ “${p.text}” là hình thức nào. Ghi thành dòng riêng.`,
  "channel-not-of-line": (p: Params) => `Đơn vị của dòng này không có kênh “${p.text}”.`,
  "channel-of-other-category": (p: Params) => `Kênh “${p.text}” thuộc hình thức khác với cột Hình thức.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "import-dropped": (p: Params) => `Đã bỏ tệp ${p.file}.`,
};
