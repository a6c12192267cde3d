import { useEffect, useState } from "react";
import { type WallPage, wallStreamPath } from "~/domain/wall-display";
import { type LiveState, listen } from "./live-stream";

/** The page as it was last heard of, and how fresh it is. */
export function useLivePage(first: WallPage): { page: WallPage; state: LiveState } {
  const [page, setPage] = useState(first);
  const [state, setState] = useState<LiveState>("still");
  const { slug } = first;
  useEffect(() => listen(wallStreamPath(slug), { page: setPage, state: setState }), [slug]);
  return { page, state };
}
