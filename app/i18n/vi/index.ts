import { accounts } from "./accounts";
import { admin } from "./admin";
import { errors } from "./errors";
import { frame } from "./frame";
import { overview } from "./overview";
import { plan } from "./plan";
import { progress } from "./progress";
import { timeline } from "./timeline";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accounts,
  admin,
  errors,
  frame,
  overview,
  plan,
  progress,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...overview.problems,
    ...plan.problems,
    ...progress.problems,
    ...timeline.problems,
    ...errors.problems,
  },
  flash: { ...accounts.flash, ...admin.flash, ...overview.flash, ...plan.flash, ...timeline.flash },
};
