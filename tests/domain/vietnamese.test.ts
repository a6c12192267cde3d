import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldVietnamese, vietnameseSortKey, words } from "~/domain/vietnamese";

/** The 134 letters that Vietnamese has beside the plain ASCII ones, each row with the letter it folds to. */
const marked: Record<string, string> = {
  a: "àảãáạăằẳẵắặâầẩẫấậ",
  d: "đ",
  e: "èẻẽéẹêềểễếệ",
  i: "ìỉĩíị",
  o: "òỏõóọôồổỗốộơờởỡớợ",
  u: "ùủũúụưừửữứự",
  y: "ỳỷỹýỵ",
};

const lower = Object.values(marked).join("");

describe("foldVietnamese", () => {
  test("takes the marks off all 134 letters, composed or not, small or capital", () => {
    expect([...(lower + lower.toUpperCase())]).toHaveLength(134);
    for (const [plain, letters] of Object.entries(marked)) {
      for (const letter of letters + letters.toUpperCase()) {
        expect(foldVietnamese(letter), letter).toBe(plain);
        expect(foldVietnamese(letter.normalize("NFD")), `${letter} decomposed`).toBe(plain);
      }
    }
  });

  test("leaves everything else of a title as it is, in lower case", () => {
    expect(foldVietnamese("Ủy ban Bầu cử: ĐBQH khóa XV (23/5)")).toBe("uy ban bau cu: dbqh khoa xv (23/5)");
  });
});

describe("words", () => {
  test("are letters and digits with their marks, in lower case, whatever stands between", () => {
    expect(words("“Hỏi – đáp”: Thẻ cử tri, ngày 23/5/2021…")).toEqual([
      ..."hỏi đáp thẻ cử tri ngày 23 5 2021".split(" "),
    ]);
    expect(words(" \t—!? ")).toEqual([]);
  });

  test("are the same for composed and decomposed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...lower, ..."bcgh -,.Đ") }), (text) => {
        expect(words(text.normalize("NFD"))).toEqual(words(text));
      }),
    );
  });

  test("of a folded text are the folded words", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...lower, ..."bcgh -,.Đ9") }), (text) => {
        expect(words(foldVietnamese(text))).toEqual(words(text).map(foldVietnamese));
      }),
    );
  });
});

describe("vietnameseSortKey", () => {
  const dictionary = new Intl.Collator("vi");
  const byKey = (a: string, b: string) => compareBytes(vietnameseSortKey(a), vietnameseSortKey(b));

  test("puts đ after d and ê after e, whatever follows", () => {
    const names = ["Đại Yên", "Dân Chủ", "Đồng Sơn", "Duyên Hải", "Êm", "Ếch", "Em", "Ết"];
    expect([...names].sort(byKey)).toEqual([...names].sort(dictionary.compare));
  });

  test("orders by the letters first and by the tones only between equal letters", () => {
    const expected = ["ma", "mà", "mả", "mã", "má", "mạ", "ma b", "mả b", "mắc", "mâm"];
    expect([...expected].reverse().sort(byKey)).toEqual(expected);
  });

  test("agrees with the platform's Vietnamese collation on any words of Vietnamese letters", () => {
    const word = fc.string({
      unit: fc.constantFrom(...lower, ..."abcdeghiklmnopqrstuvxy"),
      minLength: 1,
      maxLength: 6,
    });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(byKey(a, b))).toBe(Math.sign(dictionary.compare(a, b)));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The way COLLATE "C" and SQLite's BINARY compare. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
