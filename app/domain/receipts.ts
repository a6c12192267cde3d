import type { CivilDate } from "./calendar/civil-date";
import type { DeclarationKind } from "./declarations";
import type { Quantity } from "./quantities";

/** Something that a person has sent and the server has: the proof of it. */
export type Receipt = OutputReceipt | DeclarationReceipt;

interface Sent {
  id: string;
  /** UTC instant on the campaign's clock. */
  at: string;
  units: string[];
  /** null: all categories, of a declaration. */
  category: string | null;
}

export interface OutputReceipt extends Sent, Quantity {
  kind: "output";
  number: number;
  code: string;
  title: string;
  publishedOn: CivilDate;
  isWithdrawn: boolean;
  isCorrected: boolean;
}

export interface DeclarationReceipt extends Sent {
  kind: "declaration";
  declares: DeclarationKind;
  from: CivilDate;
  to: CivilDate;
  isWithdrawn: boolean;
}

/** The parts of the address of the list: the day of receipt, and where the next page goes on. */
export const receiptParams = { day: "ngay", older: "cu-hon" } as const;

/** Rows on one page, and on one print. */
export const receiptsPerPage = 100;

/** Newest first, those of the same moment by their ids, as each list comes from the database. */
export function inOrderOfReceipt(receipts: readonly Receipt[]): Receipt[] {
  return [...receipts].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Where a list goes on, as the address says it; null for anything else. */
export function readReceiptCursor(text: string): { at: string; id: string } | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)_([\w-]{1,64})$/.exec(text);
  return found?.[1] && found[2] ? { at: found[1], id: found[2] } : null;
}

export const receiptCursor = ({ at, id }: Pick<Receipt, "at" | "id">): string => `${at}_${id}`;
