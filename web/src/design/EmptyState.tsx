import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import { useTitle } from "./Page";

type Props = {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all that the page shows. */
  page?: boolean;
};

/** Says why nothing is here and what would put something here. */
export function EmptyState({ icon = "box", title, children, action, page }: Props) {
  useTitle(page ? title : undefined);
  return (
    <div className="state">
      <Icon name={icon} size={36} />
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
