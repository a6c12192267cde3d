import type { CalendarEvent } from "~/domain/calendar-feeds";
import type { CopyKind } from "~/domain/copies";
import type { CopyAnswer } from "~/domain/copy-manifest";
import type { TableFound, TableWish } from "~/domain/import-table";
import type { Delivery, Letter } from "~/domain/letters";
import type { FeedReading } from "~/domain/own-feeds";
import type { Membership } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import type { PublicFeed } from "~/domain/public-facts";
import type { WrittenDocument } from "~/domain/reports/written-document";
import type { RowBatches, SheetWithRows } from "~/domain/sheets";
import type { Database } from "~db/client.server";
import type { Arrivals, FileStore, ReadPhotoFile, WriteZip } from "./context-files.server";
import type { SignOn } from "./sign-on-provider.server";

/** Who is asking: an account with the memberships it holds, past and future ones included. */
export interface Actor {
  accountId: string;
  sessionId: string;
  loginName: string;
  displayName: string;
  locale: "vi" | "en";
  theme: "auto" | "light" | "dark";
  mustChangePassword: boolean;
  /** When the session's person last gave the password or a code; null: not in this session. */
  confirmedAt: string | null;
  /** The second factor: held, wanted (the installation asks for one before anything else), or none. */
  factor: "held" | "wanted" | "none";
  /** When the session ends unless it is used before; null: without a session. */
  sessionEndsAt: string | null;
  memberships: readonly Membership[];
}

/** What an actor has in whose stead the server works: no session, and so nothing that was confirmed in one. */
export const noSession = {
  sessionId: "",
  mustChangePassword: false,
  confirmedAt: null,
  factor: "none",
  sessionEndsAt: null,
} as const;

export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

export interface Tokens {
  /** 256 random bits as base64url, and the hash that is stored instead of it. */
  issue(): { token: string; hash: string };
  hashOf(token: string): string;
  /** A token that carries a text and shows that it was made here, for that purpose; readable by anybody. */
  sign(purpose: string, text: string): string;
  /** The text of such a token; null for any other. */
  verify(purpose: string, token: string): string | null;
  /** A text that nobody can read or change without the key of this installation, for that purpose. */
  seal(purpose: string, text: string): string;
  /** The text; null for anything that was not sealed here for it. */
  unseal(purpose: string, sealed: string): string | null;
}

/** Codes of authenticator apps (RFC 6238). */
export interface OneTimeCodes {
  /** 160 random bits in base32, as people type it into their app. */
  newSecret(): string;
  /** What the app's QR code holds. */
  addressOf(place: { secret: string; issuer: string; account: string }): string;
  /** The step (30 seconds since 1970) whose code it is, one before or after now at most; null: of none of them. */
  stepOf(secret: string, code: string, now: string): number | null;
  /** 0 to 9, evenly; for recovery codes. */
  randomDigit(): number;
}

/** Seals the audit trail with a key that is kept outside the database. */
export interface AuditSeal {
  /** SHA-256 of a text, hex. */
  digest(text: string): string;
  /** HMAC over the previous seal and this entry's digest, hex. */
  seal(previous: string, digest: string): string;
}

/** Writes an iCalendar file (RFC 5545). */
export type CalendarFile = (calendar: { name: string; events: readonly CalendarEvent[] }) => string;

/** Writes an .xlsx file: the sheets, the first of them with the rows that follow; stops when nobody waits for it. */
export type WriteWorkbook = (
  sheets: readonly SheetWithRows[],
  rows: RowBatches,
  gone: AbortSignal,
) => AsyncIterable<Uint8Array>;

/** Reads the rows of a workbook or text file without harm to the server; problems at `file`. */
export type ReadTable = (content: Uint8Array, wish: TableWish) => Promise<Outcome<TableFound>>;
/** Writes a .docx file; stops when nobody waits for it. */
export type WriteDocument = (document: WrittenDocument, gone: AbortSignal) => AsyncIterable<Uint8Array>;

export interface Mailer {
  /** Tries once, and says what became of the letter. */
  send(letter: Letter): Promise<Delivery>;
}

/**
 * Reads a news feed, or finds that nothing has changed since the reading that gave these marks. Never throws for what a
 * feed does; takes 20 seconds at most, so it is called outside of transactions.
 */
export type ReadFeed = (
  address: string,
  since: { etag: string; lastModified: string },
) => Promise<FeedReading>;

/** Writes a feed of published corrections. */
export type WriteFeed = (format: "rss" | "atom", feed: PublicFeed) => string;

/** A QR code as the path of an SVG picture that is `size` units wide. */
export type QrCode = (text: string) => { size: number; path: string };

/** A folder that is no part of the database, better on another disk, in which lines are only ever added. */
export interface AnchorFolder {
  /** All lines, the oldest first. Throws when the folder cannot be read. */
  read(): Promise<string[]>;
  /** Adds lines, durable when this resolves. Throws when they could not be written. */
  add(lines: readonly string[]): Promise<void>;
}

/** Copies of the whole installation, made and verified outside of this process. */
export interface Copies {
  /** Whether the product makes them by itself. */
  isScheduled: boolean;
  folder: string;
  sealedFolder: string | null;
  /** `now`: UTC instant. Throws when the program that makes it fails. */
  make(kind: CopyKind, now: string): Promise<CopyAnswer>;
  /** Encrypts the last good copy into the second folder; null: there is none. */
  seal: (() => Promise<CopyAnswer>) | null;
}

/** Everything a use case may touch besides its arguments. One per request or script run. */
export interface UseCaseContext {
  db: Database;
  actor: Actor | null;
  requestId: string;
  /** Real work, not development: what is only for trying out is closed. */
  isProduction: boolean;
  /** The system clock: UTC instant text. */
  now(): string;
  newId(): string;
  passwords: Passwords;
  tokens: Tokens;
  oneTimeCodes: OneTimeCodes;
  auditSeal: AuditSeal;
  anchors: AnchorFolder;
  /** One line in the server's log, for its operator; never a secret, and nothing of a person. */
  tellOperator(event: string, facts: Readonly<Record<string, unknown>>): void;
  calendarFile: CalendarFile;
  writeWorkbook: WriteWorkbook;
  readTable: ReadTable;
  writeDocument: WriteDocument;
  files: FileStore;
  readFeed: ReadFeed;
  writeFeed: WriteFeed;
  qrCode: QrCode;
  arrivals: Arrivals;
  readPhoto: ReadPhotoFile;
  writeZip: WriteZip;
  /** null: the installation sends no mail. */
  mail: Mailer | null;
  signOn: SignOn | null;
  copies: Copies;
  /** The address at which people reach the server, without a slash at its end; null: not known. */
  publicUrl: string | null;
  /** Where map pictures come from (an address with {z}, {x}, {y}) and whose they are; null: maps are plain. */
  mapTiles: { address: string; attribution: string } | null;
}

/** Result of something a person tried: done, or the reasons why not, each at its field. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems,
});

/** Not signed in, or the session has ended. */
export class SignInNeeded extends Error {}
/** Signed in, but too long ago for this: the person first confirms with the password or a code. */
export class StepUpNeeded extends Error {}
/** Signed in, but the role does not allow it. */
export class AccessDenied extends Error {}
/** The election is closed, and what belongs to it is only read. `closedOn`: the civil day. */
export class CampaignClosed extends Error {
  constructor(readonly closedOn: string) {
    super(`closed on ${closedOn}`);
  }
}
/** There is no such thing, or it is not for this person to know that there is. */
export class NotFound extends Error {}
