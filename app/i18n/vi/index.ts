import { accounts } from "./accounts";
import { admin } from "./admin";
import { documents } from "./documents";
import { errors } from "./errors";
import { frame } from "./frame";
import { outputs } from "./outputs";
import { overview } from "./overview";
import { plan } from "./plan";
import { progress } from "./progress";
import { timeline } from "./timeline";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accounts,
  admin,
  documents,
  errors,
  frame,
  outputs,
  overview,
  plan,
  progress,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...documents.problems,
    ...outputs.problems,
    ...overview.problems,
    ...plan.problems,
    ...progress.problems,
    ...timeline.problems,
    ...errors.problems,
  },
  flash: {
    ...accounts.flash,
    ...admin.flash,
    ...documents.flash,
    ...outputs.flash,
    ...overview.flash,
    ...plan.flash,
    ...timeline.flash,
  },
};
