import type { UseCaseContext } from "~/usecases/context.server";

declare module "@remix-run/node" {
  /** What the HTTP server hands to every loader and action. */
  interface AppLoadContext {
    useCases: UseCaseContext;
    nonce: string;
    locale: "vi" | "en";
    address: string;
    isSecure: boolean;
  }
}
