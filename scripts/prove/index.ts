import type { Proof } from "./proof";

/** Every proof by the name under which `npm run prove -- NAME` runs it; each file exports `proof`. */
export const proofs: Record<string, () => Promise<{ proof: Proof }>> = {
  "postgres-storm": () => import("./postgres-storm"),
  "three-instances": () => import("./three-instances"),
};
