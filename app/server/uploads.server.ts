import { maxUploadBytes } from "~/domain/files";
import { BrokenForm, boundaryOf, readMultipart } from "./multipart.server";

/** A file of a form, as it comes in. */
export interface UploadedFile {
  /** As the sender calls it. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * The only addresses to which files are sent: a document's page, the same for its script, an output's evidence, imports,
 * a decoration site, a list of sites, an approved design, a field report.
 */
const addresses = [
  /^\/[^/]+\/ke-hoach\/van-ban\/[^/]+(\/tep)?$/,
  /^\/[^/]+\/ket-qua\/\d+\/minh-chung$/,
  /^\/[^/]+\/ket-qua\/nhap-tep$/,
  /^\/[^/]+\/trang-tri\/(\d+|nhap-tep|mau\/[^/]+)$/,
  /^\/[^/]+\/du-luan\/hien-truong\/\d+\/anh$/,
];

/** Whether a request is a form with files at an address that takes them: it may be longer and slower than others. */
export function takesFiles(path: string, contentType: string | undefined): boolean {
  return boundaryOf(contentType ?? null) !== null && addresses.some((address) => address.test(path));
}

/** The files of a form in turn; null when the form is longer than it may be. Throws a Response: 415 for another form. */
export function uploadsOf(request: Request): AsyncIterable<UploadedFile> | null {
  const boundary = boundaryOf(request.headers.get("Content-Type"));
  if (boundary === null) throw new Response(null, { status: 415 });
  if (Number(request.headers.get("Content-Length")) > maxUploadBytes) return null;
  if (request.body === null) throw new BrokenForm("no content");
  return filesIn(chunksOf(request.body), boundary);
}

async function* filesIn(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<UploadedFile> {
  for await (const { fileName, content } of readMultipart(body, boundary)) {
    if (fileName) yield { name: fileName, content };
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
