import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Badge, Count } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { countryName } from "@/words/countries";
import { useHouseWords } from "@/words/house";
import { AddressDialog } from "./AddressDialog";
import { type KeptAddress, useAddresses } from "./address";
import { useAccountWords } from "./words";

/** Where goods and invoices go. */
export function Addresses({ userId }: { userId: string }) {
  const say = useAccountWords();
  const found = useAddresses(userId);
  const [edited, setEdited] = useState<KeptAddress | "new" | null>(null);
  return (
    <Card
      title={say("addresses")}
      actions={
        <Button small icon="plus" onClick={() => setEdited("new")}>
          {say("addAddress")}
        </Button>
      }
    >
      <Answered from={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{say("noAddresses")}</p>
          ) : (
            <ul className="addresses">
              {items.map((one) => (
                <Entry key={one.addressId} address={one} onEdit={() => setEdited(one)} />
              ))}
            </ul>
          )
        }
      </Answered>
      <AddressDialog
        key={edited === null || edited === "new" ? String(edited) : edited.addressId}
        userId={userId}
        edited={edited}
        onClose={() => setEdited(null)}
      />
    </Card>
  );
}

function Entry({ address, onEdit }: { address: KeptAddress; onEdit: () => void }) {
  const say = useAccountWords();
  const house = useHouseWords();
  const { userId, addressId, updatedAt: _changed, ...kept } = address;
  const { street } = address;
  const params = { path: { userId, addressId } };
  const removing = useDo({
    act: () => api.DELETE("/api/v1/users/{userId}/addresses/{addressId}", { params }),
    undo: () =>
      api.POST("/api/v1/users/{userId}/addresses", { params: { path: { userId } }, body: kept }),
    said: () => say("addressGone"),
  });
  const preferring = useDo({
    act: () =>
      api.PUT("/api/v1/users/{userId}/addresses/{addressId}", {
        params,
        body: { ...kept, isDefault: true },
      }),
    said: () => say("addressSaved"),
  });
  return (
    <li className="stack tight">
      <div className="row tight">
        <Count>{say(address.type)}</Count>
        {address.isDefault && <Badge tone="good">{say("isDefault")}</Badge>}
      </div>
      <AddressLines address={address} />
      <div className="row tight">
        <Button small icon="edit" aria-label={say("edit", { street })} onClick={onEdit}>
          {house("do.edit")}
        </Button>
        {!address.isDefault && (
          <Button
            small
            busy={preferring.busy}
            aria-label={say("defaultOf", { street })}
            onClick={() => preferring.run()}
          >
            {say("makeDefault")}
          </Button>
        )}
        <Button
          small
          kind="plain"
          icon="trash"
          aria-label={say("remove", { street })}
          busy={removing.busy}
          onClick={() => removing.run()}
        />
      </div>
    </li>
  );
}

type Lines = Pick<KeptAddress, "recipient" | "street" | "zipCode" | "city" | "state" | "country">;

export function AddressLines({ address }: { address: Lines }) {
  const { recipient, street, zipCode, city, state, country } = address;
  return (
    <address>
      {recipient && <div>{recipient}</div>}
      <div>{street}</div>
      <div>
        {[zipCode, city].filter(Boolean).join(" ")}
        {state && `, ${state}`}
      </div>
      <div>{countryName(country)}</div>
    </address>
  );
}
