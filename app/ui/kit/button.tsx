import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** `go` is the one filled button of a form; `bare` is for stepping back; `danger` for what cannot be taken back easily. */
export type ButtonVariant = "plain" | "go" | "bare" | "danger";

interface ButtonLook {
  variant?: ButtonVariant;
  size?: "md" | "sm";
  /** As wide as its column. */
  full?: boolean;
  icon?: IconName;
  /** Shows the icon alone; the children stay as the spoken name. */
  iconOnly?: boolean;
  children: ReactNode;
}

export type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children">;

/** A button that does something. Its type is `submit` unless said otherwise, so that forms work without scripts. */
export function Button({ variant, size, full, icon, iconOnly, children, className, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={lookOf({ variant, size, full, iconOnly }, className)}>
      <ButtonFace icon={icon} iconOnly={iconOnly}>
        {children}
      </ButtonFace>
    </button>
  );
}

export type ButtonLinkProps = ButtonLook & Omit<LinkProps, "children">;

/** A link that looks like a button: it goes somewhere. For a file to save, pass `reloadDocument`. */
export function ButtonLink({
  variant,
  size,
  full,
  icon,
  iconOnly,
  children,
  className,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={lookOf({ variant, size, full, iconOnly }, className)}>
      <ButtonFace icon={icon} iconOnly={iconOnly}>
        {children}
      </ButtonFace>
    </Link>
  );
}

function ButtonFace({ icon, iconOnly, children }: Pick<ButtonLook, "icon" | "iconOnly" | "children">) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      {iconOnly ? <span className="sr">{children}</span> : children}
    </>
  );
}

/** The classes of a button's look, for the rare element that is neither (a file input's label, a summary). */
export function buttonClass(look: Omit<ButtonLook, "children" | "icon">): string {
  return lookOf(look);
}

function lookOf(
  { variant = "plain", size, full, iconOnly }: Omit<ButtonLook, "children">,
  extra?: string,
): string {
  let name = "btn";
  if (variant !== "plain") name += ` btn-${variant}`;
  if (size === "sm") name += " btn-sm";
  if (full) name += " btn-full";
  if (iconOnly) name += " btn-icon";
  return extra ? `${name} ${extra}` : name;
}
