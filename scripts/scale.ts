/**
 * npm run scale -- make [--outputs N]: fills a PostgreSQL database of its own with an election of a whole country (34
 * provinces, 3,321 communes, 5,000,000 outputs).
 * npm run scale -- serve: keeps that server running and prints its address, for a look at plans.
 * npm run scale -- measure [--rate N] [--seconds N] [--instances N]: what it bears, see scale/measure.ts. Needs the build
 * and nginx.
 *
 * The server is the packaged PostgreSQL in SCALE_DIR (/tmp/cot-moc-scale; 15 GB for 5,000,000 outputs), or an empty
 * database that SCALE_DATABASE_URL names.
 */
import { parseArgs } from "node:util";
import { readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import { migrate } from "~db/client.server";
import { wholeCountry } from "./scale/country";
import { makeCountry } from "./scale/make";
import { measureScale } from "./scale/measure";
import { openScale, scaleFolder } from "./scale/place";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    outputs: { type: "string", default: "5000000" },
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "30" },
    instances: { type: "string", default: "3" },
  },
});
const asked = {
  ...{ rate: Number(values.rate), seconds: Number(values.seconds), instances: Number(values.instances) },
};
const onFound = (line: string) => void process.stdout.write(`${line}\n`);

const [act] = positionals;
const place = await openScale();
try {
  if (act === "make") await make(place.url);
  else if (act === "serve") await serve(place.url);
  else if (act === "measure") {
    // The data may be older than the program: it takes half an hour to make.
    await migrate({ url: place.url, dataDir: "" });
    await measureScale({ url: place.url, folder: scaleFolder, ...asked, onFound });
  } else process.stderr.write("Dùng: npm run scale -- make | serve | measure\n");
} finally {
  await place.close();
}

async function make(url: string): Promise<void> {
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: scaleFolder, DATABASE_URL: url });
  await makeCountry(url, {
    ...wholeCountry,
    outputs: Number(values.outputs),
    contextOver: (db) => contextsOver(env, db)("script:scale"),
    onStep: (title, seconds) => process.stdout.write(`✓ ${title}: ${seconds} giây\n`),
  });
}

function serve(url: string): Promise<void> {
  process.stdout.write(`${url}\nCtrl+C để dừng.\n`);
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
  // A socket in a folder keeps no process alive.
  const alive = setInterval(() => undefined, 60_000);
  return stopped.finally(() => clearInterval(alive));
}
