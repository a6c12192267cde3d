import { createContext, type ReactNode, useContext } from "react";

/** What belongs to one answer of the server: the nonce its scripts may run with and the id it is logged under. */
export interface PageFacts {
  nonce: string | undefined;
  requestId: string;
}

const PageContext = createContext<PageFacts>({ nonce: undefined, requestId: "" });

export function PageProvider({ page, children }: { page: PageFacts; children: ReactNode }) {
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
}

export const usePageFacts = (): PageFacts => useContext(PageContext);
