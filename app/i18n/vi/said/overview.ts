type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "outside-campaign": (p: Params) =>
    `Ngày này ngoài cuộc bầu cử (${String(p.from).split("-").reverse().join("/")} đến ${String(p.to).split("-").reverse().join("/")}). Chọn ngày trong khoảng đó.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "demo-day-moved": (p: Params) => `Ngày minh họa giờ là ${p.day}.`,
};
