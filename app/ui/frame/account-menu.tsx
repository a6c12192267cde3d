import { Link } from "@remix-run/react";
import { Menu, MenuItem } from "../kit/menu";
import { KeyHelp } from "./key-help";
import { SignOutForm } from "./sign-out-form";

export interface AccountMenuProps {
  name: string;
  words: { account: string; admin: string; signOut: string; otherCampaigns: string };
  canAdminister: boolean;
  /** Works in more than one election. */
  canChoose?: boolean;
}

/** The signed-in person's name with the ways to settings, administration and out. */
export function AccountMenu({ name, words, canAdminister, canChoose }: AccountMenuProps) {
  return (
    <Menu label={name} icon="user">
      {canChoose ? (
        <MenuItem>
          <Link to="/?chon=1">{words.otherCampaigns}</Link>
        </MenuItem>
      ) : null}
      <MenuItem>
        <Link to="/tai-khoan">{words.account}</Link>
      </MenuItem>
      {canAdminister ? (
        <MenuItem>
          <Link to="/quan-tri">{words.admin}</Link>
        </MenuItem>
      ) : null}
      <MenuItem>
        <KeyHelp />
      </MenuItem>
      <MenuItem cut>
        <SignOutForm label={words.signOut} />
      </MenuItem>
    </Menu>
  );
}
