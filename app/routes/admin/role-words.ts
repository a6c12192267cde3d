import { useTexts } from "~/i18n/texts";
import type { RoleLine } from "~/usecases/account-pages.server";

/** Where a role is held: the unit, else the election, else everywhere. */
export function usePlaceWords(): (held: Pick<RoleLine, "unit" | "campaign">) => string {
  const words = useTexts().admin.memberships;
  return ({ unit, campaign }) => {
    if (campaign === null) return words.system;
    return unit === null ? campaign : `${unit} · ${campaign}`;
  };
}

/** "Cán bộ đầu mối, Phường Bãi Cháy · Bầu cử 2021" */
export function useRoleWords(): (held: Pick<RoleLine, "role" | "unit" | "campaign">) => string {
  const { roles } = useTexts().frame;
  const placeOf = usePlaceWords();
  return (held) => (held.campaign === null ? roles[held.role] : `${roles[held.role]}, ${placeOf(held)}`);
}
