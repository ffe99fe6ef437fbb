import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ItemOf } from "@/api/answers";
import { DateTime } from "@/design/DateTime";
import { Named } from "@/design/Named";
import type { Column } from "@/design/Table";
import { eventName } from "@/live/event";
import { useContextNames } from "@/live/words";
import { agentName } from "@/people/agent";
import { useAdminWords } from "../words";
import { DEEDS, useDeedWords } from "./words";

export type Deed = ItemOf<"/api/v1/identity/audit">;

const HOUSE = "entrepot";
const PAGES: Record<string, string> = {
  order: "/desk/orders",
  payment: "/desk/orders",
  price_list: "/desk/prices",
  product: "/desk/products",
  promotion: "/desk/promotions",
  purchase_order: "/desk/purchases",
  shipment: "/desk/shipments",
  stock_count: "/desk/counts",
  vendor: "/desk/vendors",
};

/** What a deed, or all of a context, is called. */
export function useActionNames(): (action: string) => { context: string; deed: string } {
  const deed = useDeedWords();
  const contextName = useContextNames();
  return (action) => {
    const [place = "", name] = action.split(".");
    const known = DEEDS.find((each) => each === name);
    return {
      context: contextName(place),
      deed: known ? deed(known) : name ? eventName(action) : "",
    };
  };
}

/** What a deed tells; `only` leads to those that have this in common. */
export function useColumns(
  nameOf: (id: string) => string,
  only: (filter: { actor?: string; subject?: string; action?: string }) => string,
): Column<Deed>[] {
  const say = useAdminWords();
  const named = useActionNames();
  function actor(one: Deed): ReactNode {
    if (!one.actor) return <span className="soft">{say("notSignedIn")}</span>;
    if (one.actor === HOUSE) return <span className="soft">{say("house")}</span>;
    return <Named name={nameOf(one.actor)} id={one.actor} to={only({ actor: one.actor })} />;
  }
  function subject(one: Deed): ReactNode {
    if (!one.subject) return "–";
    if (one.action.startsWith("identity.")) {
      return (
        <Named name={nameOf(one.subject)} id={one.subject} to={only({ subject: one.subject })} />
      );
    }
    const kind = one.stream.slice(0, one.stream.indexOf("/"));
    const page = PAGES[kind];
    return (
      <span className="stack close">
        <span className="mono clip" title={one.subject}>
          {page ? (
            <Link href={`${page}/${encodeURIComponent(one.subject)}`}>{one.subject}</Link>
          ) : (
            one.subject
          )}
        </span>
        <span className="small soft">{kind.replaceAll("_", " ")}</span>
      </span>
    );
  }
  return [
    {
      id: "when",
      label: say("when"),
      wraps: true,
      cell: (one) => <DateTime at={one.at} as="exact" />,
    },
    { id: "actor", label: say("actor"), cell: actor },
    {
      id: "action",
      label: say("action"),
      wraps: true,
      cell: (one) => (
        <span className="stack close">
          <Link href={only({ action: one.action })}>{named(one.action).deed}</Link>
          <span className="small soft">{named(one.action).context}</span>
        </span>
      ),
    },
    { id: "subject", label: say("subject"), cell: subject },
    { id: "ip", label: say("ip"), cell: (one) => <From deed={one} /> },
    {
      id: "digest",
      label: say("digest"),
      onlyWide: true,
      cell: (one) => (
        <span className="mono soft" title={one.digest}>
          {one.digest.slice(0, 12)}
        </span>
      ),
    },
  ];
}

/** The address and what somebody came with; a partner's program is its own session. */
function From({ deed }: { deed: Deed }) {
  const say = useAdminWords();
  const isProgram = deed.sessionId !== "" && deed.sessionId === deed.actor;
  return (
    <span className="stack close">
      <span>{deed.ip || (isProgram ? say("program") : "–")}</span>
      {deed.userAgent && (
        <span className="small soft clip" title={deed.userAgent}>
          {agentName(deed.userAgent)}
        </span>
      )}
    </span>
  );
}
