import { useEffect, useState } from "react";
import { type BrowserOwner, knownOwner } from "./this-browser";

/** Who works at this browser: undefined until it has been looked up, null when nobody is known. */
export function usePageOwner(): BrowserOwner | null | undefined {
  const [owner, setOwner] = useState<BrowserOwner | null>();
  useEffect(() => setOwner(knownOwner()), []);
  return owner;
}
