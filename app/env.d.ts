/// <reference types="@remix-run/node" />
import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loaders and actions answer in the single-fetch encoding (remix.config.js). */
  interface Future {
    v3_singleFetch: true;
  }
}
