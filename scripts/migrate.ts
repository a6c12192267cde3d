/** npm run migrate: brings the database up to date and prints the names of the migrations that it had not had. */
import { migrate } from "~db/client.server";
import { installation } from "./installation";

const names = await migrate(installation().place);
process.stdout.write(names.map((name) => `${name}\n`).join(""));
