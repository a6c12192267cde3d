import type { ServerTrouble } from "~/domain/server-trouble";
import type { UseCaseContext } from "~/usecases/context.server";

declare module "@remix-run/node" {
  /** What the HTTP server hands to every loader and action. */
  interface AppLoadContext {
    useCases: UseCaseContext;
    nonce: string;
    locale: "vi" | "en";
    address: string;
    isSecure: boolean;
    /** Why the session could not be looked up: then `useCases` has nobody, and only public pages can be shown. */
    trouble?: ServerTrouble | null;
    /** Drops the rule that no answer is kept, for one that brings its own. */
    allowCaching(): void;
    /** Says in how many seconds the same may be asked again. */
    askAgainIn(seconds: number): void;
    /** Resolves when the visitor has taken what was sent so far, or has gone. */
    taken(): Promise<void>;
  }
}
