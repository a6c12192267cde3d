import { type UnitChoice, unitsByBloc } from "~/domain/unit-choice";
import { useTexts } from "~/i18n/texts";
import { Select, type SelectGroup, type SelectOption, type SelectProps } from "./kit/inputs";

interface UnitSelectProps extends Omit<SelectProps, "options"> {
  units: readonly UnitChoice[];
  /** What stands before all units, such as "Tất cả đơn vị". */
  first?: SelectOption;
}

/** A choice of one unit: under the names of their blocs where they are many. */
export function UnitSelect({ units, first, ...props }: UnitSelectProps) {
  const { wholeBloc } = useTexts().lists;
  const options = unitsByBloc(units).flatMap(({ bloc, units: own }): (SelectOption | SelectGroup)[] => {
    // A unit that gathers its bloc and bears its name would only repeat the heading.
    const choices = own.map(({ key, name }) => ({
      value: key,
      label: name === bloc ? wholeBloc(name) : name,
    }));
    return bloc === null ? choices : [{ group: bloc, options: choices }];
  });
  return <Select {...props} options={first ? [first, ...options] : options} />;
}

/** Units that a page sends as short rows: [key, name, bloc]. What an older page has kept has no bloc. */
export const unitsOf = (rows: readonly (readonly [string, string, string?])[]): UnitChoice[] =>
  rows.map(([key, name, bloc = ""]) => ({ key, name, bloc }));
