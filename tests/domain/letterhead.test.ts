import { describe, expect, it } from "vitest";
import { isOddSymbol, proposedLetterhead, symbolFor } from "~/domain/letterhead";
import { countedText, lowerFirst, percentText } from "~/domain/reports/paper-words";
import { blocksOfText, signerLine } from "~/domain/reports/written-document";

const campaign = { committee: "Tiểu ban Tuyên truyền, Ủy ban Bầu cử Thành phố Hạ Long", place: "Hạ Long" };

describe("a letterhead", () => {
  it("is proposed from the committee's name, with the usual signature", () => {
    expect(proposedLetterhead(campaign)).toMatchObject({
      issuer: "Tiểu ban Tuyên truyền",
      superior: "Ủy ban Bầu cử Thành phố Hạ Long",
      signer: "TM. TIỂU BAN\nKT. TRƯỞNG TIỂU BAN\nPHÓ TRƯỞNG TIỂU BAN THƯỜNG TRỰC",
    });
  });

  it.each([
    ["state", "report", "BC-TBTT"],
    ["state", "notice", "TB-TBTT"],
    ["state", "request", "TBTT"],
    ["party", "report", "BC/TBTT"],
    ["party", "request", "CV/TBTT"],
  ] as const)("of a %s body gives a %s the symbol %s", (layout, paper, symbol) => {
    expect(symbolFor(paper, { ...proposedLetterhead(campaign), layout })).toBe(symbol);
    expect(isOddSymbol(symbol, paper, layout)).toBe(false);
  });

  it.each(["bc-tbtt", "BC TBTT", "BC//TBTT", "<w:p>", "KH-TBTT"])("calls the symbol %s odd", (symbol) => {
    expect(isOddSymbol(symbol, "report", "state")).toBe(true);
  });

  it.each(["BC-TBTTTT", "BC-UBBC", "BC-ĐU.HL"])("takes %s as usual", (symbol) => {
    expect(isOddSymbol(symbol, "report", "state")).toBe(false);
  });

  it("writes the prefixes of a signature as each kind of body does", () => {
    expect(signerLine("party", "KT. TRƯỞNG TIỂU BAN")).toBe("K/T TRƯỞNG TIỂU BAN");
    expect(signerLine("state", "T/M TIỂU BAN")).toBe("TM. TIỂU BAN");
    expect(signerLine("party", "TRƯỞNG BAN")).toBe("TRƯỞNG BAN");
  });
});

describe("typed lines", () => {
  const kinds = (text: string) =>
    blocksOfText(text).map((block) =>
      block.kind === "heading" ? `h${block.level} ${block.text}` : block.kind,
    );

  it("become headings in their turn, items and paragraphs", () => {
    expect(
      kinds("1. Văn bản\na) Thành phố\nĐoạn.\nb) Đơn vị\n- một\n- hai\n2. Quán triệt\na) Hội nghị"),
    ).toEqual([
      "h2 Văn bản",
      "h3 Thành phố",
      "paragraph",
      "h3 Đơn vị",
      "list",
      "h2 Quán triệt",
      "h3 Hội nghị",
    ]);
  });

  it("keep a number out of turn, and a sentence that begins with one, as text", () => {
    expect(kinds("2. Quán triệt\n1. Đây là một câu.\n10 đơn vị")).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("figures in official words", () => {
  const over = { value: 1170, qualifier: "over" } as const;
  it.each([
    [{ name: "Tin, bài chia sẻ mạng xã hội", unit: "tin, bài" }, "trên 1.170 tin, bài chia sẻ mạng xã hội"],
    [{ name: "Bản tin sinh hoạt chi bộ", unit: "số" }, "trên 1.170 số bản tin sinh hoạt chi bộ"],
    [{ name: "Bài đăng fanpage", unit: "tin, bài" }, "trên 1.170 tin, bài (bài đăng fanpage)"],
    [{ name: "USB, đĩa, file âm thanh", unit: "chiếc" }, "trên 1.170 chiếc USB, đĩa, file âm thanh"],
    [{ name: "Video, clip", unit: "clip" }, "trên 1.170 clip (video, clip)"],
  ])("names %o once", (category, words) => {
    expect(countedText(over, category)).toBe(words);
  });

  it("keep their nature, also as a share", () => {
    expect(percentText(over, 97)).toBe("trên 97%");
    expect(countedText({ value: null, qualifier: "uncounted" }, { name: "Cờ phướn", unit: "lá" })).toBe(
      "chưa đếm lá cờ phướn",
    );
    expect(lowerFirst("Ủy ban")).toBe("ủy ban");
  });
});
