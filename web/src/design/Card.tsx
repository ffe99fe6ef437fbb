import type { ReactNode } from "react";

type Props = {
  title?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  /** No space around what is inside, as for a table. */
  flush?: boolean;
  children: ReactNode;
};

export function Card({ title, actions, flush, children }: Props) {
  return (
    <section className={flush ? "card flush" : "card"}>
      {(title || actions) && (
        <header>
          <h2 className="card-title">{title}</h2>
          {actions && <div className="row tight">{actions}</div>}
        </header>
      )}
      <div className="inside">{children}</div>
    </section>
  );
}
