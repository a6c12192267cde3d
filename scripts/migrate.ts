/** npm run migrate: brings the database up to date and prints the names of the migrations that it had not had. */
import { migrate, NewerSchema } from "~db/client.server";
import { installation } from "./installation";

try {
  const names = await migrate(installation().place);
  process.stdout.write(names.map((name) => `${name}\n`).join(""));
} catch (error) {
  if (!(error instanceof NewerSchema)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
