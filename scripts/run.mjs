// node scripts/run.mjs NAME [args]: runs scripts/NAME.ts for `npm run NAME`, after installing what it needs. Only the
// script itself writes on stdout, so that its output can be piped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstall } from "./install.mjs";
import { main, Refusal, root, runScript, stepsOn } from "./terminal.mjs";

main(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const known = commandNames();
  if (!known.includes(name)) throw new Refusal(`Không có lệnh "${name}". Các lệnh: ${known.join(", ")}.`);
  await ensureInstall(stepsOn(process.stderr));
  process.exitCode = await runScript(name, args);
});

/** The commands that package.json gives to this file. */
function commandNames() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys(scripts).filter((name) => scripts[name] === `node scripts/run.mjs ${name}`);
}
