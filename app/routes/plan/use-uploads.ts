import { useCallback, useEffect, useRef, useState } from "react";
import { inMebibytes, maxFileBytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";

/** A file on its way to the server. */
export interface Upload {
  id: number;
  file: File;
  state: "waiting" | "sending" | "done" | "failed";
  /** Bytes of the request that have left. */
  sent: number;
  problem: Problem | null;
}

/** Sends files one after the other and tells how far each is; `onStored` is called after each that was taken. */
export function useUploads(address: string, onStored: () => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const lastId = useRef(0);
  const request = useRef<XMLHttpRequest | null>(null);
  const change = useCallback((id: number, to: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  }, []);
  const isSending = uploads.some(({ state }) => state === "sending");
  const next = isSending ? undefined : uploads.find(({ state }) => state === "waiting");
  useEffect(() => {
    if (!next) return;
    change(next.id, { state: "sending", sent: 0, problem: null });
    request.current = sendFile(address, next.file, {
      onProgress: (sent) => change(next.id, { sent }),
      onEnd: (problem) => {
        request.current = null;
        change(next.id, { state: problem ? "failed" : "done", problem });
        if (!problem) onStored();
      },
    });
  }, [next, address, change, onStored]);
  useEffect(() => () => request.current?.abort(), []);
  return {
    uploads,
    send: (files: readonly File[]) => {
      setUploads((all) => [...all.filter(({ state }) => state !== "done"), ...files.map(uploadOf)]);
    },
    retry: (id: number) => change(id, { state: "waiting", sent: 0, problem: null }),
    dismiss: (id: number) => setUploads((all) => all.filter((one) => one.id !== id)),
  };

  /** What cannot be taken anyhow is not sent. */
  function uploadOf(file: File): Upload {
    lastId.current += 1;
    const problem = problemBefore(file);
    return { id: lastId.current, file, state: problem ? "failed" : "waiting", sent: 0, problem };
  }
}

function problemBefore({ size }: File): Problem | null {
  if (size === 0) return { field: "files", code: "file-empty" };
  if (size <= maxFileBytes) return null;
  return { field: "files", code: "file-too-big", params: { max: inMebibytes(maxFileBytes) } };
}

interface Listeners {
  onProgress(sent: number): void;
  onEnd(problem: Problem | null): void;
}

/** XMLHttpRequest, because only it tells how much has been sent. */
function sendFile(address: string, file: File, { onProgress, onEnd }: Listeners): XMLHttpRequest {
  const body = new FormData();
  body.append("files", file);
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.responseType = "json";
  request.upload.onprogress = ({ loaded }) => onProgress(loaded);
  request.onload = () => onEnd(problemIn(request));
  request.onerror = () => onEnd({ field: "files", code: "upload-broken" });
  request.send(body);
  return request;
}

function problemIn({ status, response }: XMLHttpRequest): Problem | null {
  const answer = response as { problems?: Problem[] } | null;
  const [problem] = answer?.problems ?? [];
  if (problem) return problem;
  if (status === 200) return null;
  return { field: "files", code: status === 401 ? "upload-signed-out" : "upload-broken" };
}
