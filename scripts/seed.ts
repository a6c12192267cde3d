/** npm run seed: makes the demonstration election on an installation's database, which is migrated first. */
import { migrate } from "~db/client.server";
import { seedDemo } from "./demo/seed-demo";
import { installation, withUseCases } from "./installation";

const { env, place } = installation();
if (env.isProduction) {
  process.stderr.write("Không tạo dữ liệu minh họa khi NODE_ENV=production.\n");
  process.exit(1);
}
await migrate(place);
await withUseCases("seed", seedDemo);
