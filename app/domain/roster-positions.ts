/** Positions as plans list them, for the form to propose; any other may be typed. */
export const usualPositions = [
  "Trưởng ban",
  "Phó Trưởng ban Thường trực",
  "Phó Trưởng ban",
  "Thành viên",
  "Tổ trưởng Tổ giúp việc",
  "Tổ giúp việc",
] as const;
