import type { Kysely, Migration } from "kysely";
import { ddl } from "./ddl";

/** Documents and links to files can be taken away and brought back; two people who name a file do not overwrite. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    await ddl(db, "alter table documents add column removed_at KEY");
    await ddl(db, "alter table file_links add column removed_at KEY");
    await ddl(db, "alter table file_links add column version INT not null default 1");
    await ddl(db, "create index file_links_by_file on file_links (file_hash)");
  },
};
