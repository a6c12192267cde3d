import { StorageTrouble } from "./storage-trouble";

/** There is more to do than the server takes on at once; what was asked has not been done. */
export class Busy extends StorageTrouble {
  constructor() {
    super("busy", { cause: "more work than the server takes on at once" });
  }
}
