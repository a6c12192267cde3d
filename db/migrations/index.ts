import type { Migration, MigrationProvider } from "kysely";
import { accounts } from "./m20261122a_accounts";
import { campaigns } from "./m20261122b_campaigns";
import { outputs } from "./m20261122c_outputs";
import { filesAndJobs } from "./m20261122d_files_jobs";

/** Every migration by its dated name, in order. Frozen once landed; listed by hand because a folder scan fails under Vitest. */
export const migrations: Record<string, Migration> = {
  "20261122a_accounts": accounts,
  "20261122b_campaigns": campaigns,
  "20261122c_outputs": outputs,
  "20261122d_files_jobs": filesAndJobs,
};

export const migrationProvider: MigrationProvider = { getMigrations: async () => migrations };
