import type { Letterhead } from "~/domain/letterhead";

/** How papers of a State body begin and end, and those of a Party body. */
export const letterhead: Letterhead = {
  ...{ superior: "ỦY BAN BẦU CỬ", issuer: "TIỂU BAN TUYÊN TRUYỀN", bodyCode: "TBTT", place: "Hạ Long" },
  ...{ layout: "state", signer: "TM. TIỂU BAN", signerName: "", recipients: "Lưu" },
};
export const party: Letterhead = { ...letterhead, layout: "party" };
