import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Link } from "wouter";
import { Icon, type IconName } from "./Icon";

type Look = {
  /** `main` once on a page, `danger` for what cannot be taken back, `plain` in bars. */
  kind?: "main" | "danger" | "plain";
  small?: boolean;
  icon?: IconName;
  /** While what it began is not done: it cannot be pressed twice, and keeps the focus. */
  busy?: boolean;
  children?: ReactNode;
};

export type ButtonProps = Look & ComponentProps<"button">;

function look({ kind, small, children }: Look, more = ""): string {
  const words = ["button", kind, small && "small", !children && "only-icon", more];
  return words.filter(Boolean).join(" ");
}

/** Neither its own press nor the form's sending, by Enter in a field, too. */
const refuse = (event: MouseEvent) => event.preventDefault();

/** A button with only an icon needs `aria-label`. */
export function Button({ kind, small, icon, busy, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={look({ kind, small, children }, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? refuse : rest.onClick}
    >
      {busy ? <span className="spin" /> : icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}

export type ButtonLinkProps = Look & { to: string; className?: string; "aria-label"?: string };

/** Looks like a button, and leads to another page. */
export function ButtonLink({
  to,
  kind,
  small,
  icon,
  children,
  className,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link href={to} className={look({ kind, small, children }, className)} {...rest}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </Link>
  );
}
