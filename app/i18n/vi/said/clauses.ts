type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "clause-too-long": (p: Params) => `Dòng ${p.line} dài quá. Số của mục đến 60 chữ, nội dung đến 500 chữ.`,
  "clause-twice": (p: Params) => `Dòng ${p.line} lặp lại ${p.label}. Bỏ bớt một dòng.`,
  "clause-exists": (p: Params) => `Văn bản đã có ${p.label}. Sửa mục đó, hoặc ghi số khác.`,
  "clause-changed": "Người khác vừa sửa mục này. So với bản mới rồi lưu lại.",
  "clause-used": (p: Params) =>
    `Chưa bỏ được ${p.label}: còn được dẫn ở ${p.uses}. Đổi ở những nơi đó trước.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "clauses-added": (p: Params) => `Đã thêm ${p.n} mục.`,
  "clause-saved": (p: Params) => `Đã lưu ${p.name}.`,
  "clause-removed": (p: Params) => `Đã bỏ ${p.name}.`,
  "clause-restored": (p: Params) => `Đã đưa ${p.name} trở lại.`,
  "clause-moved": (p: Params) => `Đã chuyển chỗ ${p.name}.`,
};
