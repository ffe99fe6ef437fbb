import { useState } from "react";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EditRemove, useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { Table } from "@/design/Table";
import { useSession } from "@/session/session";
import { placeName } from "@/words/countries";
import { useHouseWords } from "@/words/house";
import { languageName } from "@/words/language";
import { useAdminWords } from "../words";
import { type Business, EditBusiness } from "./EditBusiness";
import { EditStore, type Store } from "./EditStore";
import { OpenBusiness } from "./OpenBusiness";

/** The businesses of the platform, and the stores of this one. */
export function StoresPage() {
  const say = useAdminWords();
  const stores = usePages("/api/v1/stores");
  const businesses = usePages("/api/v1/businesses");
  const [edited, setEdited] = useState<Store | "new" | null>(null);
  const [shown, setShown] = useState<Business | null>(null);
  const [opening, setOpening] = useState(false);
  const sayOfHouse = useHouseWords();
  const own = useSession()?.businessId;
  const acts = useEditRemove<Store>(true, { name: (one) => one.name, onEdit: setEdited });
  const add = (
    <Button kind="main" icon="plus" onClick={() => setEdited("new")}>
      {say("addStore")}
    </Button>
  );
  return (
    <Page title={say("stores")} lead={say("storesLead")} actions={add}>
      <Card flush title={say("storesTitle")}>
        <Listing
          pages={stores}
          empty={
            <EmptyState icon="shop" title={say("noStores")}>
              {say("noStoresLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("storesTitle")}
              items={items}
              idOf={(one) => one.storeId}
              columns={[
                { id: "name", label: say("name"), cell: (one) => one.name },
                {
                  id: "location",
                  label: say("location"),
                  cell: (one) => placeName(one.location, one.country) || "–",
                },
                { id: "currency", label: say("currency"), cell: (one) => one.currency },
                {
                  id: "language",
                  label: say("language"),
                  cell: (one) => languageName(one.language),
                },
                {
                  id: "status",
                  label: say("status"),
                  cell: (one) => (
                    <Badge tone={one.isActive ? "good" : "quiet"}>
                      {say(one.isActive ? "open" : "closed")}
                    </Badge>
                  ),
                },
                ...acts,
              ]}
            />
          )}
        </Listing>
      </Card>
      {!businesses.problem && (
        <Card
          flush
          title={say("businesses")}
          actions={
            <Button small icon="plus" onClick={() => setOpening(true)}>
              {say("openBusiness")}
            </Button>
          }
        >
          <Listing pages={businesses} empty={<EmptyState icon="shop" title={say("businesses")} />}>
            {(items) => (
              <Table
                label={say("businesses")}
                items={items}
                idOf={(one) => one.businessId}
                columns={[
                  { id: "name", label: say("business"), cell: (one) => one.name },
                  { id: "kind", label: say("kind"), cell: (one) => one.type || "–" },
                  { id: "email", label: say("email"), cell: (one) => one.email },
                  { id: "contact", label: say("contact"), cell: (one) => one.contact || "–" },
                  {
                    id: "created",
                    label: say("created"),
                    cell: (one) => <DateTime at={one.createdAt} as="day" />,
                  },
                  {
                    id: "acts",
                    label: sayOfHouse("table.acts"),
                    acts: true,
                    end: true,
                    cell: (one) =>
                      one.businessId === own && (
                        <EditRemove name={one.name} onEdit={() => setShown(one)} />
                      ),
                  },
                ]}
              />
            )}
          </Listing>
        </Card>
      )}
      <OpenBusiness open={opening} onClose={() => setOpening(false)} />
      <EditBusiness edited={shown} onClose={() => setShown(null)} />
      <EditStore edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
