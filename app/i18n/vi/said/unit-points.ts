type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "point-missing": "Chưa ghi tọa độ.",
  "point-unit-twice": (p: Params) => `Đơn vị này đã có ở dòng ${p.line}.`,
  "point-far-place": (p: Params) =>
    `Cách trung tâm địa bàn khoảng ${p.km} km, xa hơn hẳn các đơn vị khác. Nếu đúng, đánh dấu rồi gửi lại.`,
  "point-paste-warnings": (p: Params) => `${p.n} dòng có cảnh báo. Xem lại, hoặc đánh dấu vẫn ghi.`,
  "point-changed": (p: Params) =>
    `Người khác vừa đặt vị trí đơn vị này: ${p.point}. So với tọa độ bạn gõ rồi lưu lại.`,
  "points-undone": "Lần đặt này đã hoàn tác.",
  "points-changed-since": (p: Params) => `Vị trí ${p.unit} đã đổi sau lần đó nên không hoàn tác được.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "unit-point-set": (p: Params) => `Đã lưu vị trí ${p.unit}.`,
  "unit-points-set": (p: Params) => `Đã lưu vị trí ${p.n} đơn vị.`,
  "unit-points-undone": (p: Params) => `Đã trả lại vị trí cũ của ${p.n} đơn vị.`,
};
