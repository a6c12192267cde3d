export type ExportFormat = "xlsx" | "csv";

/** A file that is made for somebody who waits for it. */
export interface ExportedFile {
  name: string;
  mime: string;
  /** Bytes as they become ready; whoever stops reading stops the work. */
  content: AsyncIterable<Uint8Array>;
}
