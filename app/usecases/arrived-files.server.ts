import { findIdempotencyKey } from "~db/queries/idempotency.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import type { Arrival, ReadPhoto } from "./context-files.server";

/** What became of an upload that is complete: kept, and to be recorded; or already answered. */
type Taken<Kept> = { kept: Kept; answer: null } | { kept: null; answer: Outcome<{ id: string }> };

/**
 * Takes the content of an upload from where it arrived. What is wrong with a file stays wrong, so it need not lie there
 * any longer; on a full disk it waits. A resend gets the answer that was on its way when the connection broke. Problems
 * at `files`: upload-gone, those of an upload's own bytes, and those of `keep`.
 */
export async function takeArrived<Kept>(
  open: CampaignContext,
  { _key, upload }: { _key: string; upload: string },
  keep: (arrival: Arrival) => Promise<Outcome<Kept>>,
): Promise<Taken<Kept>> {
  const { accountId } = open.actor;
  const arrival = await open.arrivals.open(accountId, upload);
  if (arrival === null) return { kept: null, answer: await earlierAnswer(open, _key) };
  const kept = arrival.ok ? await keep(arrival.value) : arrival;
  if (kept.ok) return { kept: kept.value, answer: null };
  const isFull = kept.problems.some(({ code }) => code === "disk-full");
  if (!isFull) await open.arrivals.remove(accountId, upload);
  return { kept: null, answer: kept };
}

/** The upload itself has been cleared away since it was answered. */
async function earlierAnswer({ db, actor }: CampaignContext, key: string): Promise<Outcome<{ id: string }>> {
  const earlier = await findIdempotencyKey(db.read, actor.accountId, key);
  if (earlier) return done(JSON.parse(earlier.result) as { id: string });
  return refused({ field: "files", code: "upload-gone" });
}

/** A photograph on the disk, made anew from its pixels, with its small picture. */
export interface KeptPhoto extends Omit<ReadPhoto, "photo" | "thumbnail"> {
  /** Of what was sent. */
  sourceHash: string;
  photo: { hash: string; size: number };
  thumbnail: { hash: string; size: number };
}

/** Problems at `files`: photo-broken, photo-too-large, photo-animated, disk-full. */
export async function keepPhoto(open: CampaignContext, arrival: Arrival): Promise<Outcome<KeptPhoto>> {
  const read = await open.readPhoto(arrival.content());
  if (!read.ok) return read;
  const { photo: pixels, thumbnail: small, ...facts } = read.value;
  const photo = await open.files.keep(pixels);
  if (!photo.ok) return photo;
  const thumbnail = await open.files.keep(small);
  if (!thumbnail.ok) return thumbnail;
  return done({ sourceHash: arrival.hash, photo: photo.value, thumbnail: thumbnail.value, ...facts });
}

/** The same where nothing but a photograph is asked for. Problem besides: photo-only. */
export const keepPhotoOnly = async (open: CampaignContext, arrival: Arrival): Promise<Outcome<KeptPhoto>> =>
  arrival.kind === "photo" ? keepPhoto(open, arrival) : refused({ field: "files", code: "photo-only" });
