import { useState } from "react";
import { usePages } from "@/api/ask";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { Page } from "@/design/Page";
import { Table } from "@/design/Table";
import { usePeopleNames } from "@/people/names";
import { useMay } from "@/session/session";
import { AdmitUser } from "./AdmitUser";
import { type Carrier, EditCarrier } from "./EditCarrier";
import { admit, dismiss } from "./users";
import { useCarriersWords } from "./words";

type Acting = { carrier: Carrier; userId: string };

/** Who takes parcels, and the users who see and move those of each. */
export function CarriersPage() {
  const say = useCarriersWords();
  const may = useMay("shipping:admin");
  const pages = usePages("/api/v1/carriers");
  const nameOf = usePeopleNames(pages.items.flatMap((one) => one.users));
  const [edited, setEdited] = useState<Carrier | "new" | null>(null);
  const [admitting, setAdmitting] = useState<Carrier | null>(null);
  const dismissing = useDo<Acting>({
    act: ({ carrier, userId }) => dismiss(carrier.carrierId, userId),
    undo: ({ carrier, userId }) => admit(carrier.carrierId, userId),
    said: ({ carrier: { name } }) => say("dismissed", { name }),
  });
  const acts = useEditRemove<Carrier>(may, {
    name: (one) => one.name,
    onEdit: setEdited,
    more: (one) => (
      <Button small icon="plus" onClick={() => setAdmitting(one)}>
        {say("admit")}
      </Button>
    ),
  });
  const acting = (carrier: Carrier) =>
    carrier.users.map((userId) => (
      <li key={userId}>
        {may ? (
          <Button
            small
            icon="trash"
            aria-label={say("dismiss", { who: nameOf(userId), name: carrier.name })}
            busy={dismissing.busy}
            onClick={() => void dismissing.run({ carrier, userId })}
          >
            {nameOf(userId)}
          </Button>
        ) : (
          nameOf(userId)
        )}
      </li>
    ));
  const add = may && (
    <Button kind="main" icon="plus" onClick={() => setEdited("new")}>
      {say("add")}
    </Button>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={add}>
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="truck" title={say("none")}>
              {say("noneLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              items={items}
              idOf={(one) => one.carrierId}
              columns={[
                {
                  id: "name",
                  label: say("name"),
                  cell: (one) => <Named name={one.name} id={one.carrierId} />,
                },
                {
                  id: "users",
                  label: say("users"),
                  wraps: true,
                  cell: (one) =>
                    one.users.length > 0 ? <ul className="row tight">{acting(one)}</ul> : "–",
                },
                ...acts,
              ]}
            />
          )}
        </Listing>
      </Card>
      <EditCarrier edited={edited} onClose={() => setEdited(null)} />
      {admitting && <AdmitUser carrier={admitting} onClose={() => setAdmitting(null)} />}
    </Page>
  );
}
