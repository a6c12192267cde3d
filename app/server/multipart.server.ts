/** One part of a multipart form; its content can be read once, and what is not read is passed over. */
export interface FormPart {
  name: string;
  /** null: a field; "": a file input in which nothing was chosen. */
  fileName: string | null;
  content: AsyncIterable<Uint8Array>;
}

/** The sender broke off, or what was sent is no multipart form. */
export class BrokenForm extends Error {}

const maxHeaderBytes = 16_384;
const maxParts = 200;

/** The boundary of a multipart form by its Content-Type; null for any other type. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?![^\s;]))/i.exec(
    contentType ?? "",
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The parts of a multipart form (RFC 7578) as they come in; never more than one chunk is held. Written here because
 * the framework's reader takes a file's name apart at ";" and "=" and refuses the form.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const reader = new PartReader(body, boundary);
  await reader.skipContent();
  for (let count = 0; await reader.hasNextPart(); count += 1) {
    if (count >= maxParts) throw new BrokenForm("too many parts");
    const header = await reader.header();
    yield { ...named(header), content: reader.content() };
    await reader.skipContent();
  }
}

class PartReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;
  /** What has come in and has not been given out; begins with a line end, so that the first boundary is like all. */
  #pending: Buffer = Buffer.from("\r\n");
  #atBoundary = false;

  constructor(body: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = body[Symbol.asyncIterator]();
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
  }

  /** Content up to the next boundary. */
  async *content(): AsyncGenerator<Uint8Array> {
    while (!this.#atBoundary) {
      const end = this.#pending.indexOf(this.#delimiter);
      // The last bytes may be the beginning of a boundary.
      const sure = end >= 0 ? end : Math.max(0, this.#pending.length - this.#delimiter.length + 1);
      const chunk = this.#pending.subarray(0, sure);
      this.#atBoundary = end >= 0;
      this.#pending = this.#pending.subarray(end >= 0 ? end + this.#delimiter.length : sure);
      if (chunk.length > 0) yield chunk;
      if (!this.#atBoundary) await this.#more();
    }
  }

  async skipContent(): Promise<void> {
    for await (const _ of this.content());
  }

  /** Steps over the boundary; false when it was the last. */
  async hasNextPart(): Promise<boolean> {
    while (this.#pending.length < 2) await this.#more();
    const isLast = this.#pending.toString("latin1", 0, 2) === "--";
    this.#atBoundary = false;
    return !isLast;
  }

  async header(): Promise<string> {
    for (;;) {
      const end = this.#pending.indexOf("\r\n\r\n");
      if (end >= 0) {
        const header = this.#pending.toString("utf8", 0, end);
        this.#pending = this.#pending.subarray(end + 4);
        return header;
      }
      if (this.#pending.length > maxHeaderBytes) throw new BrokenForm("header too long");
      await this.#more();
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next().catch((cause: unknown) => {
      throw new BrokenForm("broken off", { cause });
    });
    if (next.done) throw new BrokenForm("broken off");
    this.#pending =
      this.#pending.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#pending, next.value]);
  }
}

/** Name and file name of a part. Browsers write quotation marks within them as %22, other programs as \\". */
function named(header: string): Pick<FormPart, "name" | "fileName"> {
  const disposition = /^content-disposition:[ \t]*form-data\b(.*)$/im.exec(header)?.[1] ?? "";
  const value = (parameter: string) => {
    const found = new RegExp(`;[ \\t]*${parameter}=(?:"((?:\\\\"|[^"])*)"|([^";\\s]+))`, "i").exec(
      disposition,
    );
    if (!found) return null;
    const text = found[1] ?? found[2] ?? "";
    return text
      .replaceAll('\\"', '"')
      .replace(/%22/g, '"')
      .replace(/%0D|%0A/gi, "");
  };
  return { name: value("name") ?? "", fileName: value("filename") };
}
