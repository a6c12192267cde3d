import { accounts } from "./accounts";
import { admin } from "./admin";
import { errors } from "./errors";
import { frame } from "./frame";
import { outputs } from "./outputs";
import { overview } from "./overview";
import { plan } from "./plan";
import { progress } from "./progress";
import { publicity } from "./publicity";
import { rounds } from "./rounds";
import { timeline } from "./timeline";

/** Every Vietnamese text, by feature; problems and flash sentences of all features together, by code. */
export const vi = {
  accounts,
  admin,
  errors,
  frame,
  outputs,
  overview,
  plan,
  progress,
  publicity,
  rounds,
  timeline,
  problems: {
    ...accounts.problems,
    ...admin.problems,
    ...outputs.problems,
    ...overview.problems,
    ...plan.problems,
    ...progress.problems,
    ...publicity.problems,
    ...rounds.problems,
    ...timeline.problems,
    ...errors.problems,
  },
  flash: {
    ...accounts.flash,
    ...admin.flash,
    ...outputs.flash,
    ...overview.flash,
    ...plan.flash,
    ...publicity.flash,
    ...rounds.flash,
    ...timeline.flash,
  },
};
