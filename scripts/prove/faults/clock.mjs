/** Loaded before the server by the proof of clocks: its system clock is set by a file, read anew at SIGUSR2. */
import { readFileSync } from "node:fs";

const SystemDate = Date;
let offset = 0;
const read = () => {
  offset = Number(readFileSync(process.env.PROVE_CLOCK, "utf8"));
};

globalThis.Date = class extends SystemDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(SystemDate.now() + offset);
  }
  static now() {
    return SystemDate.now() + offset;
  }
};
read();
process.on("SIGUSR2", read);
