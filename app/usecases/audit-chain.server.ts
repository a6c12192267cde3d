import { type AuditFinding, type AuditFindingKind, addFinding } from "~/domain/audit-findings";
import type { AuditLine } from "~db/queries/audit-verify.server";
import { sealAfter } from "./audit.server";
import type { AuditSeal } from "./context.server";

/** Where a verification takes a chain up: after this entry, which it trusts; seq 0 and "" for the whole chain. */
export interface ChainPosition {
  seq: number;
  hmac: string;
}

/** An entry that does not fit, with the seal of the one that stands before it. */
interface Broken {
  line: AuditLine;
  before: string;
}

/** How far entries may have been numbered anew and still be told as such, and how many are looked at so closely. */
const [farthestShift, mostSearched] = [50, 24];

/** Entries that do not fit are kept for a closer look up to so many. */
const mostBroken = 10_000;

/**
 * Reads one chain, entry by entry in the order of their numbers, as somebody may have left it who can write to the
 * database but has not the key: whatever was done, some entry no longer fits its seal, or an anchor tells.
 */
export class ChainReader {
  readonly findings: AuditFinding[] = [];
  /** Entries that were read, those that fit where they stand, and those whose text was erased. */
  entries = 0;
  fits = 0;
  erased = 0;
  readonly #chain: string;
  readonly #seal: AuditSeal;
  readonly #broken: Broken[] = [];
  #last: ChainPosition;
  /** The last genuine entry: the number that it was sealed with, and where it stands. */
  #good: ChainPosition & { at: number };
  #searches = 0;

  constructor(chain: string, seal: AuditSeal, start: ChainPosition) {
    this.#chain = chain;
    this.#seal = seal;
    this.#last = start;
    this.#good = { ...start, at: start.seq };
  }

  /** The last entry that was read. */
  get last(): ChainPosition {
    return this.#last;
  }

  /** `isErased`: whether a text that is gone was deleted by time. */
  take(line: AuditLine, isErased = true): void {
    const isAfterGap = line.seq !== this.#last.seq + 1;
    if (isAfterGap) this.#found("deleted", this.#last.seq + 1, line.seq - 1);
    if (this.#fitsAt(line, this.#last.hmac, line.seq)) {
      this.fits += 1;
      this.#trust(line, line.seq);
    } else if (this.#followsGood(line)) this.#takeAfterStrangers(line);
    // Its seal covers one that is gone: nothing is left to try it by, and the gap has been told.
    else if (isAfterGap) this.#trust(line, line.seq);
    else this.#takeMisfit(line);
    this.entries += 1;
    if (line.payload === null && isErased) this.erased += 1;
    else if (line.payload === null) this.#found("emptied", line.seq);
    else if (this.#seal.digest(line.payload) !== line.payload_hash) this.#found("payload", line.seq);
    this.#last = { seq: line.seq, hmac: line.hmac };
  }

  /** Closes the chain: entries that fit nowhere are judged. */
  finish(): void {
    if (this.fits === 0 && this.entries > 1 && this.#broken.length === this.entries) {
      this.#found("other-key", this.#broken[0]?.line.seq ?? 0, this.#last.seq);
      return;
    }
    for (const { at, kind } of this.#judgeBroken()) this.#found(kind, at);
    this.findings.sort((one, other) => one.from - other.from);
  }

  /** An entry that goes on where the last genuine one stopped: what stands between was moved there or is nobody's. */
  #takeAfterStrangers(line: AuditLine): void {
    const firstBetween = this.#broken.findIndex((one) => one.line.seq > this.#good.at);
    const between = firstBetween < 0 ? [] : this.#broken.splice(firstBetween);
    this.#trust(line, this.#good.seq + 1);
    for (const { line: other } of between.slice(0, mostSearched)) {
      const isGenuine = this.#followsGood(other);
      this.#found(isGenuine ? "moved" : "inserted", other.seq);
      if (isGenuine) this.#good = { seq: this.#good.seq + 1, hmac: other.hmac, at: line.seq };
    }
    for (const { line: other } of between.slice(mostSearched)) this.#found("inserted", other.seq);
  }

  #takeMisfit(line: AuditLine): void {
    const shift = this.#searches < mostSearched ? this.#shiftOf(line) : 0;
    this.#searches += 1;
    if (shift !== 0) {
      // The first of those numbered anew followed one that is gone, so it could not be told from an edited one.
      const first = this.#broken.pop();
      this.#found("renumbered", first?.line.seq ?? line.seq, line.seq);
      this.#trust(line, line.seq + shift);
    } else if (this.#broken.length < mostBroken) {
      this.#broken.push({ line, before: this.#last.hmac });
    } else this.#found("edited", line.seq);
  }

  #trust(line: AuditLine, sealedSeq: number): void {
    this.#good = { seq: sealedSeq, hmac: line.hmac, at: line.seq };
  }

  #followsGood(line: AuditLine): boolean {
    return this.#fitsAt(line, this.#good.hmac, this.#good.seq + 1);
  }

  #fitsAt(line: AuditLine, previous: string, seq: number): boolean {
    return sealAfter(this.#seal, previous, { ...line, seq }) === line.hmac;
  }

  /** By how much the number of an entry was moved that still follows the one before it; 0: by nothing that was tried. */
  #shiftOf(line: AuditLine): number {
    for (let shift = 1; shift <= farthestShift; shift += 1) {
      if (this.#fitsAt(line, this.#last.hmac, line.seq + shift)) return shift;
      if (line.seq > shift && this.#fitsAt(line, this.#last.hmac, line.seq - shift)) return -shift;
    }
    return 0;
  }

  /**
   * What became of entries that do not fit. Few of them are tried in each other's places: one that fits after another
   * is genuine, and was moved or only stands behind one that was.
   */
  #judgeBroken(): { at: number; kind: "edited" | "moved" }[] {
    const broken = this.#broken;
    if (broken.length > mostSearched) return broken.map(({ line }) => ({ at: line.seq, kind: "edited" }));
    const befores = new Set(broken.flatMap(({ line, before }) => [before, line.hmac]));
    const places = new Set(broken.flatMap(({ line: { seq } }) => [seq, seq - 1, seq + 1]));
    return broken.flatMap(({ line }): { at: number; kind: "edited" | "moved" }[] => {
      for (const before of befores) {
        for (const place of places) {
          if (!this.#fitsAt(line, before, place)) continue;
          return place === line.seq ? [] : [{ at: line.seq, kind: "moved" }];
        }
      }
      return [{ at: line.seq, kind: "edited" }];
    });
  }

  #found(kind: AuditFindingKind, from: number, to = from): void {
    addFinding(this.findings, { chain: this.#chain, kind, from, to });
  }
}
