import { join, resolve } from "node:path";
import { databaseIn, openCluster } from "../postgres/cluster";

/** Where data, keys and files of the scale measurements are. */
export const scaleFolder = resolve(process.env.SCALE_DIR || "/tmp/cot-moc-scale");

/** The database of the measurements: the one that SCALE_DATABASE_URL names, or a server of one's own. */
export async function openScale(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.SCALE_DATABASE_URL;
  if (given) return { url: given, close: async () => undefined };
  const cluster = await openCluster(join(scaleFolder, "postgres"), {
    shared_buffers: "2GB",
    effective_cache_size: "8GB",
    max_wal_size: "2GB",
    min_wal_size: "256MB",
    random_page_cost: "1.1",
  });
  return { url: await databaseIn(cluster.url, "cot_moc"), close: cluster.stop };
}
