import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Badge, Count } from "@/design/Badge";
import { Card } from "@/design/Card";
import { countryName } from "@/words/countries";
import { useCustomersWords } from "./words";

export function CustomerAddresses({ userId }: { userId: string }) {
  const say = useCustomersWords();
  const addresses = useAsk("/api/v1/users/{userId}/addresses", { path: { userId } });
  return (
    <Card title={say("addresses")}>
      <Answered from={addresses}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noAddresses")}</p>
          ) : (
            <ul className="stack">
              {items.map((one) => (
                <li key={one.addressId} className="stack close">
                  <div className="row tight">
                    <Count>{say(one.type)}</Count>
                    {one.isDefault && <Badge tone="good">{say("standard")}</Badge>}
                  </div>
                  <address className="small">
                    <div>{one.recipient}</div>
                    <div>{one.street}</div>
                    <div>
                      {one.zipCode} {one.city}, {countryName(one.country)}
                    </div>
                  </address>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
