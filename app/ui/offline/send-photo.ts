import { DetailedError, Upload } from "tus-js-client";
import type { EvidenceAnswer, EvidenceTwin } from "~/domain/evidence";
import { outboxFields } from "~/domain/outbox";
import type { Problem } from "~/domain/problem";
import type { OutboxItem } from "./browser-store";
import { keepPhoto, uploadOf, withUpload } from "./photo-outbox";

export interface PhotoAddresses {
  /** Where uploads begin. */
  upload: string;
  /** Where what has arrived is made evidence. */
  arrived: string;
}

/** What became of a photograph: on the server, or why not (yet), with what is to be known for the next try. */
export type SentPhoto =
  | { state: "stored" }
  | { state: "refused"; problem: Problem; twin: EvidenceTwin | null; item: OutboxItem };

/** Pauses between tries (ms); after the last one it waits for the connection or for the person. */
const pauses = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
/** Parts that a broken connection costs at most, where something between here and the server holds parts back. */
const partBytes = 256 * 1024;

/**
 * Sends one photograph: what is missing of it, from where it broke off, and then asks that it be made evidence. Safe to
 * do again at any point; the server takes it once.
 */
export async function sendPhoto(
  item: OutboxItem,
  addresses: PhotoAddresses,
  tell: (sent: number) => void,
  gone: AbortSignal,
): Promise<SentPhoto> {
  // Where it had begun before, all of it may be there, and only the answer was lost.
  const known = uploadOf(item) === null ? null : await askForIt(item, addresses, gone);
  if (known && !isUploadGone(known)) return known;
  let current = item;
  for (let beginnings = 0; beginnings < 2; beginnings += 1) {
    const arrived = await uploadPhoto(current, addresses, tell, gone);
    if ("state" in arrived) return arrived;
    const sent = await askForIt(arrived.item, addresses, gone);
    if (!isUploadGone(sent)) return sent;
    current = withUpload(arrived.item, null);
  }
  return refused(current, "upload-broken");
}

const isUploadGone = (sent: SentPhoto) => sent.state === "refused" && sent.problem.code === "upload-gone";

function refused(item: OutboxItem, code: string): SentPhoto {
  return { state: "refused", problem: { field: "files", code }, twin: null, item };
}

/** Everything of it on the server; or why not. */
function uploadPhoto(
  item: OutboxItem,
  addresses: PhotoAddresses,
  tell: (sent: number) => void,
  gone: AbortSignal,
): Promise<{ item: OutboxItem } | SentPhoto> {
  const blob = item.blob ?? new Blob();
  return new Promise((resolve) => {
    let current = item;
    const begun = uploadOf(item);
    const upload = new Upload(blob, {
      endpoint: addresses.upload,
      uploadUrl: begun === null ? null : `${addresses.upload}/${begun}`,
      chunkSize: partBytes,
      retryDelays: pauses,
      // The browser's own store remembers where it was, with the photograph itself.
      storeFingerprintForResuming: false,
      onProgress: (sent) => tell(sent),
      onUploadUrlAvailable: () => {
        current = withUpload(current, upload.url?.split("/").at(-1) ?? null);
        void keepPhoto(current);
      },
      onSuccess: () => resolve({ item: current }),
      onError: (error) => resolve(refused(current, codeOf(error))),
    });
    gone.addEventListener("abort", () => void upload.abort(), { once: true });
    upload.start();
  });
}

function codeOf(error: Error | DetailedError): string {
  const status = error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined;
  return codesByStatus[status ?? 0] ?? "upload-broken";
}

const codesByStatus: Record<number, string> = {
  401: "upload-signed-out",
  // Somebody else is signed in by now: the photograph waits for its own sender.
  409: "upload-signed-out",
  403: "evidence-not-yours",
  404: "evidence-not-yours",
  413: "file-too-big",
  429: "too-many-uploads",
  507: "disk-full",
};

/** Asks for what has arrived to be made evidence, until there is an answer. */
async function askForIt(
  item: OutboxItem,
  { arrived }: PhotoAddresses,
  gone: AbortSignal,
): Promise<SentPhoto> {
  const body = new URLSearchParams([["_key", item.key], [outboxFields.owner, item.owner], ...item.fields]);
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (gone.aborted) break;
    const response = await fetch(arrived, { method: "POST", body, signal: gone }).catch(() => null);
    if (response === null) continue;
    const code = codesByStatus[response.status];
    if (code !== undefined) return refused(item, code);
    const isAnswer = [200, 422].includes(response.status);
    const answer = isAnswer ? ((await response.json().catch(() => null)) as EvidenceAnswer | null) : null;
    if (!answer) continue;
    const [problem] = answer.problems;
    return problem ? { state: "refused", problem, twin: answer.twin, item } : { state: "stored" };
  }
  return refused(item, "upload-broken");
}
