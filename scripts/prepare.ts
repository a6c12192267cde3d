/**
 * Second half of `npm start` before the server: copies data that an upgrade would change, brings the database up to date
 * and, unless in production, makes sure of the demonstration. Prints what the person at the terminal is told of it, as JSON.
 */
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { migrate } from "~db/client.server";
import { listAdministrators } from "~db/queries/memberships.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { copyBeforeMigrate, recordUpgradeCopy } from "./backup/before-migrate";
import { seedDemo } from "./demo/seed-demo";
import { installation, withUseCases } from "./installation";

const { env, place } = installation();
const copy = await copyBeforeMigrate(env);
await migrate(place);
const told = await withUseCases("prepare", async (ctx) => {
  if (copy) await recordUpgradeCopy(ctx, copy);
  if (!env.isProduction) await seedDemo(ctx);
  const administrators = await listAdministrators(ctx.db.read, civilDateOfInstant(ctx.now()));
  return {
    hasAdministrator: administrators.some(({ hasPassword }) => hasPassword),
    demonstration: env.isProduction
      ? []
      : haLong2021.accounts.map(({ loginName, displayName }) => ({ loginName, displayName })),
  };
});
process.stdout.write(`${JSON.stringify(told)}\n`);
