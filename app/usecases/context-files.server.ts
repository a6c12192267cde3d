import type { FileMime } from "~/domain/files";
import type { Outcome } from "./context.server";

/** What a store took in: the content's SHA-256 (hex), its size in bytes, and its kind as its own bytes say. */
export interface StoredFile {
  hash: string;
  size: number;
  mime: FileMime;
}

/** Content of files, by its hash; which records they belong to is the database's to say. */
export interface FileStore {
  /**
   * Takes in a file, whole and durable when this resolves; the same content is kept once. Problem codes: file-empty,
   * file-too-big {max}, file-kind, disk-full. When the content breaks off (its iterator throws) nothing is left.
   */
  store(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Outcome<StoredFile>>;
  /** Keeps what was made here, durable when this resolves. Problem code: disk-full. */
  keep(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Outcome<{ hash: string; size: number }>>;
  /** null: there is no such content. */
  open(hash: string): Promise<{ size: number; content: AsyncIterable<Uint8Array> } | null>;
  /** Removes content that nobody has stored again since that instant. */
  remove(hash: string, since: string): Promise<boolean>;
  /** Removes what interrupted uploads left before that instant; the value is how many. */
  removeInterrupted(before: string): Promise<number>;
  /** Hashes of all content that was last stored before that instant. */
  listStoredBefore(before: string): Promise<string[]>;
}

/** A photograph made anew from its pixels: upright, at most 1600 pixels long, with nothing written beside them. */
export interface ReadPhoto {
  /** JPEG, and a WebP of it at most 400 pixels long. */
  photo: Uint8Array;
  thumbnail: Uint8Array;
  width: number;
  height: number;
  /** The camera's own day (YYYY-MM-DD). */
  takenOn: string | null;
  /** Its difference hash (`domain/evidence-looks`); null: too plain to be told from others. */
  look: string | null;
}

/** Reads a photograph within limits of time and memory. Problem codes: photo-broken, photo-too-large, photo-animated. */
export type ReadPhotoFile = (content: AsyncIterable<Uint8Array>) => Promise<Outcome<ReadPhoto>>;

/** An upload that is complete: what it is by its bytes, and the SHA-256 of them. */
export interface Arrival {
  kind: "photo" | "pdf";
  size: number;
  hash: string;
  content(): AsyncIterable<Uint8Array>;
}

/** Uploads that no record owns yet; each is its sender's alone. */
export interface Arrivals {
  /** Takes in a file of a plain form; the value names it. Problem codes: file-empty, file-too-big {max}, disk-full. */
  receive(accountId: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Outcome<string>>;
  /** null: not there, or not complete. Problem codes: file-empty, evidence-kind, photo-animated, file-broken, file-mixed. */
  open(accountId: string, id: string): Promise<Outcome<Arrival> | null>;
  /** How many of that account lie here and are no record's yet, complete or not. */
  count(accountId: string): Promise<number>;
  remove(accountId: string, id: string): Promise<void>;
  /** Removes what was last written before that instant; the value is how many. */
  removeOlder(before: string): Promise<number>;
}

/** A file of an archive, opened when its turn has come. */
export interface ArchivedFile {
  /** With its folders, parted by "/". */
  name: string;
  /** UTC instant. */
  at: string;
  open(): Promise<AsyncIterable<Uint8Array>>;
  /** Told once the file is in the archive: the SHA-256 (hex) of what it held, and its bytes. */
  packed?(sha256: string, size: number): void;
  /** A text: worth pressing together. */
  isText?: boolean;
}

/** Packs files into a ZIP as it is read; whoever stops reading stops the work. */
export type WriteZip = (files: AsyncIterable<ArchivedFile>) => AsyncIterable<Uint8Array>;
