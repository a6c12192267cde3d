import { ServerTrouble } from "./server-trouble";

/** There is more to do than the server takes on at once; what was asked has not been done. */
export class Busy extends ServerTrouble {
  constructor() {
    super("busy", { cause: "more work than the server takes on at once" });
  }
}
