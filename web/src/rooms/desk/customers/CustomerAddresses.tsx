import { useState } from "react";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Badge, Count } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EditRemove } from "@/design/EditRemove";
import { AddressDialog } from "@/rooms/shop/account/AddressDialog";
import { AddressLines } from "@/rooms/shop/account/Addresses";
import { type KeptAddress, useAddresses } from "@/rooms/shop/account/address";
import { useMay } from "@/session/session";
import { useCustomersWords } from "./words";

const PATH = "/api/v1/users/{userId}/addresses";

/** Where a customer's goods and invoices go, as told at the counter or on the telephone, too. */
export function CustomerAddresses({ userId }: { userId: string }) {
  const say = useCustomersWords();
  const may = useMay("identity:write");
  const addresses = useAddresses(userId);
  const [edited, setEdited] = useState<KeptAddress | "new" | null>(null);
  const removing = useDo<KeptAddress>({
    act: ({ addressId }) =>
      api.DELETE("/api/v1/users/{userId}/addresses/{addressId}", {
        params: { path: { userId, addressId } },
      }),
    optimistic: ({ addressId }) =>
      patch<KeptAddress>(PATH, (one) => (one.addressId === addressId ? null : one)),
    undo: ({ addressId: _id, updatedAt: _changed, ...body }) =>
      api.POST(PATH, { params: { path: { userId } }, body }),
    said: () => say("addressGone"),
  });
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited("new")}>
      {say("addAddress")}
    </Button>
  );
  return (
    <Card title={say("addresses")} actions={add}>
      <Answered from={addresses}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noAddresses")}</p>
          ) : (
            <ul className="stack">
              {items.map((one) => (
                <li key={one.addressId} className="stack close">
                  <div className="row apart tight">
                    <span className="row tight">
                      <Count>{say(one.type)}</Count>
                      {one.isDefault && <Badge tone="good">{say("standard")}</Badge>}
                    </span>
                    {may && (
                      <EditRemove
                        name={one.street}
                        onEdit={() => setEdited(one)}
                        onRemove={() => void removing.run(one)}
                      />
                    )}
                  </div>
                  <AddressLines address={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {edited && <AddressDialog userId={userId} edited={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
