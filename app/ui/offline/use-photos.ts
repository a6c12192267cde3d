import { useCallback, useEffect, useRef, useState } from "react";
import { type EvidenceTwin, evidencePath, maxEvidenceBytes, uploadPath } from "~/domain/evidence";
import { inMebibytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import type { OutboxItem } from "./browser-store";
import { dropPhoto, isPassing, keepPhoto, keptPhotos, newPhotoKey } from "./photo-outbox";
import { shrunkPhoto } from "./shrink-photo";

/** A photograph on its way, as the page shows it. */
export interface Photo {
  key: string;
  name: string;
  size: number;
  state: "shrinking" | "waiting" | "sending" | "stored" | "refused";
  sent: number;
  problem: Problem | null;
  twin: EvidenceTwin | null;
}

interface Queued extends Photo {
  item: OutboxItem;
}

export interface PhotoOwner {
  slug: string;
  /** The number of the output, or of what else `page` is about. */
  number: number;
  /** Address of the page that the photographs are of; left out: the output's. */
  page?: string;
  /** Login name of who is signed in. */
  owner: string;
}

/**
 * Sends photographs of one output one after the other, and goes on with those that an earlier visit left behind.
 * `onStored` is called after each that the server has acknowledged. `keeps` is false where this browser keeps nothing.
 */
export function usePhotos({ slug, number, page, owner }: PhotoOwner, onStored: () => void) {
  const [photos, setPhotos] = useState<Queued[]>([]);
  const [keeps, setKeeps] = useState(true);
  const dropped = useRef(new Set<string>());
  const path = page === undefined ? `${evidencePath(slug, number)}/them` : `${page}/minh-chung/them`;
  const upload = page === undefined ? uploadPath(slug, number) : `${page}/gui-anh`;
  const change = useCallback((key: string, to: Partial<Queued>) => {
    setPhotos((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);
  useKept(path, owner, setPhotos);
  useSending(photos, { upload, arrived: path }, change, onStored);

  /** `fields` go with each of them to the server. */
  async function add(files: readonly File[], fields: [string, string][] = []) {
    const added = files.map((file) => startOf(file, path, owner, fields));
    setPhotos((all) => [...(all.every(isOver) ? [] : all), ...added]);
    // First all as they are, so that a page that closes in the middle of shrinking loses none.
    let isKept = true;
    for (const { item, problem } of added) if (!problem && !(await keepPhoto(item))) isKept = false;
    setKeeps(isKept);
    for (const [index, { key, item, problem }] of added.entries()) {
      const file = files[index];
      if (file && !problem) await prepare(file, key, item);
    }
  }

  async function prepare(file: File, key: string, item: OutboxItem) {
    const { blob, takenOn } = await shrunkPhoto(file);
    if (dropped.current.has(key)) return;
    const ready: OutboxItem = { ...item, blob, fields: [...item.fields, ["takenOn", takenOn]] };
    await keepPhoto(ready);
    change(key, { item: ready, size: blob.size, ...fresh });
  }

  return {
    photos: photos as readonly Photo[],
    keeps,
    add,
    retry: (key: string) => change(key, fresh),
    /** Adds it although it looks like another. */
    goOn: (key: string) => {
      setPhotos((all) => all.map((one) => (one.key === key ? confirmed(one) : one)));
    },
    drop: (key: string) => {
      dropped.current.add(key);
      void dropPhoto(key);
      setPhotos((all) => all.filter((one) => one.key !== key));
    },
  };
}

/** How often what broke off is tried again where no sign of a connection comes (ms). */
const tryAgainMs = 30_000;

/** Brings in what an earlier visit left behind, and tries again what a connection broke. */
function useKept(
  path: string,
  owner: string,
  setPhotos: (change: (all: Queued[]) => Queued[]) => void,
): void {
  useEffect(() => {
    let isHere = true;
    keptPhotos(path, owner).then((items) => {
      if (isHere) setPhotos((all) => [...items.filter((item) => !has(all, item.key)).map(queuedOf), ...all]);
    });
    const again = () =>
      setPhotos((all) =>
        all.some(isStuck) ? all.map((one) => (isStuck(one) ? { ...one, ...fresh } : one)) : all,
      );
    const timer = setInterval(again, tryAgainMs);
    window.addEventListener("online", again);
    return () => {
      isHere = false;
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [path, owner, setPhotos]);
}

const isStuck = ({ problem }: Photo) => isPassing(problem?.code);

type Change = (key: string, to: Partial<Queued>) => void;

/** One at a time: several would only share a thin line. */
function useSending(
  photos: readonly Queued[],
  { upload, arrived }: { upload: string; arrived: string },
  change: Change,
  onStored: () => void,
) {
  const leaving = useRef<AbortController | null>(null);
  const isSending = photos.some(({ state }) => state === "sending");
  const next = isSending ? undefined : photos.find(({ state }) => state === "waiting");
  useEffect(() => {
    if (!next) return;
    const { key, item } = next;
    const gone = new AbortController();
    leaving.current = gone;
    change(key, { state: "sending" });
    void import("./send-photo")
      .then(({ sendPhoto }) =>
        sendPhoto(item, { upload, arrived }, (sent) => change(key, { sent }), gone.signal),
      )
      .catch(() => ({ state: "refused" as const, problem: { field: "files", code: "upload-broken" } }))
      .then(async (result) => {
        if (gone.signal.aborted) return;
        if (result.state === "stored") await dropPhoto(key);
        change(key, result);
        if (result.state === "stored") onStored();
      });
  }, [next, upload, arrived, change, onStored]);
  useEffect(() => () => leaving.current?.abort(), []);
}

const fresh = { state: "waiting", sent: 0, problem: null, twin: null } as const;

const isOver = ({ state }: Photo) => state === "stored";
const has = (photos: readonly Photo[], key: string) => photos.some((one) => one.key === key);

function startOf(file: File, path: string, owner: string, fields: [string, string][]): Queued {
  const key = newPhotoKey();
  const { name, size } = file;
  const item: OutboxItem = {
    ...{ key, kind: "photo", owner, path, fields: [["name", name], ...fields], blob: file, label: name },
    ...{ state: "waiting", problem: "", queuedAt: new Date().toISOString() },
  };
  const problem = problemBefore(file);
  return { key, name, size, item, sent: 0, problem, twin: null, state: problem ? "refused" : "shrinking" };
}

function queuedOf(item: OutboxItem): Queued {
  return { key: item.key, name: item.label, size: item.blob?.size ?? 0, item, ...fresh };
}

function confirmed(photo: Queued): Queued {
  const item: OutboxItem = { ...photo.item, fields: [...photo.item.fields, ["confirm", "photo-twin"]] };
  void keepPhoto(item);
  return { ...photo, item, ...fresh };
}

/** What cannot be taken anyhow is not sent; a photograph of any size can be shrunk first. */
function problemBefore({ size, type }: File): Problem | null {
  if (size === 0) return { field: "files", code: "file-empty" };
  if (size <= maxEvidenceBytes || type.startsWith("image/")) return null;
  return { field: "files", code: "file-too-big", params: { max: inMebibytes(maxEvidenceBytes) } };
}
