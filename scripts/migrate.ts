/**
 * npm run migrate [-- --accept-audit]: makes a verified copy of data that an upgrade would change, brings the database up
 * to date and prints the names of the migrations that it had not had. Exit code 1: no good copy, or a database of a newer
 * program; nothing was changed.
 */
import { migrate, NewerSchema } from "~db/client.server";
import { copyBeforeMigrate, recordUpgradeCopy } from "./backup/before-migrate";
import { installation, withUseCases } from "./installation";

const { env, place } = installation();
try {
  const copy = await copyBeforeMigrate(env, process.argv.includes("--accept-audit"));
  const names = await migrate(place);
  if (copy) await withUseCases("migrate", (ctx) => recordUpgradeCopy(ctx, copy));
  process.stdout.write(names.map((name) => `${name}\n`).join(""));
} catch (error) {
  if (!(error instanceof NewerSchema)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
