import { describe, expect, it } from "vitest";
import { chaseMessage } from "~/domain/report-chase";

describe("the message that chases reports", () => {
  it("units are told where to send a report only where that is known", () => {
    const week = { number: 17, from: "2021-04-26", to: "2021-05-02", dueText: "08:00 03/05/2021" } as never;
    const message = (address: string | null) =>
      chaseMessage(week, ["P. A", "P. B"], { issuer: "Tiểu ban", address });
    expect(message(null).split("\n").slice(1)).toEqual([
      "- P. A",
      "- P. B",
      "Đơn vị không có việc phát sinh thì bấm “Không phát sinh”.",
    ]);
    expect(message("https://a.vn").endsWith(" Gửi tại https://a.vn")).toBe(true);
  });
});
