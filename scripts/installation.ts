import { type Env, readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { type DatabasePlace, openDatabase } from "~db/client.server";

/** The installation that the environment describes, as the server would see it. A wrong variable ends the script. */
export function installation(): { env: Env; place: DatabasePlace } {
  try {
    const env = readEnv(process.env);
    return { env, place: { url: env.databaseUrl, dataDir: env.dataDir } };
  } catch (error) {
    process.stderr.write(`Cấu hình chưa đúng: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Gives a script's work what use cases need, on the installation's database, which is closed afterwards. */
export async function withUseCases<T>(script: string, work: (ctx: UseCaseContext) => Promise<T>): Promise<T> {
  const { env, place } = installation();
  const db = await openDatabase(place);
  const contextFor = contextsOver(env, db);
  try {
    return await work(contextFor(`script:${script}`));
  } finally {
    await db.close();
  }
}
