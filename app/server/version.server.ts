import { readFileSync } from "node:fs";

/** From package.json, which stands two folders above the sources and the built server alike. */
export const productVersion: string = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).version;
