/** Remix's build of the routes, put in by the Vite plugin when app/server.ts is bundled. */
declare module "virtual:remix/server-build" {
  import type { ServerBuild } from "@remix-run/node";

  const build: ServerBuild;
  export = build;
}
