import { createContext, type ReactNode, useContext, useEffect } from "react";
import { Link } from "wouter";

export type Crumb = { label: string; to: string };
type Props = {
  title: string;
  /** Beside the title: a status, a count. */
  beside?: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
};

/** Whose pages these are: it stands behind the title of each. */
export const SiteName = createContext("Entrepot");

/** What the window is called while this is shown; nothing leaves it as it is. */
export function useTitle(title: string | undefined): void {
  const site = useContext(SiteName);
  useEffect(() => {
    if (title) document.title = site ? `${title} · ${site}` : title;
  }, [title, site]);
}

/** A page of a room: its title (also the window's), where it is, what can be done, what it shows. */
export function Page({ title, beside, lead, crumbs = [], actions, children }: Props) {
  useTitle(title);
  return (
    <div className="stack wide">
      <div className="page-head">
        <div className="stack close">
          {crumbs.length > 0 && (
            <nav className="crumbs no-print" aria-label="breadcrumb">
              {crumbs.map((crumb) => (
                <Link key={crumb.to} href={crumb.to}>
                  {crumb.label}
                </Link>
              ))}
            </nav>
          )}
          <div className="row">
            <h1>{title}</h1>
            {beside}
          </div>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row tight no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
