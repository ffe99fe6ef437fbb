import { Named } from "@/design/Named";
import { skusOf, useGoodsNames } from "@/goods/names";
import type { WholeShipment } from "@/shipping/shipment";
import { number } from "@/words/format";
import { Postal } from "./ShipmentFacts";
import { keyOfLine } from "./ShipmentGoods";
import { useShipmentsWords } from "./words";

export type SheetKind = "slip" | "label";
type Props = { kind: SheetKind; shipment: WholeShipment };

/** What goes with the parcel, on paper only: what lies in it, or whom it goes to. */
export function Sheet({ kind, shipment }: Props) {
  return (
    <div className="only-print">
      {kind === "slip" ? <Slip shipment={shipment} /> : <Label shipment={shipment} />}
    </div>
  );
}

function Slip({ shipment }: Omit<Props, "kind">) {
  const say = useShipmentsWords();
  const { lines, destination, recipient, orderNumber, carrierName } = shipment;
  const nameOf = useGoodsNames(skusOf(lines));
  return (
    <div className="stack">
      <h1>{say("slip")}</h1>
      <p>{[orderNumber, carrierName, shipment.trackingNumber].filter(Boolean).join(" · ")}</p>
      {destination && <Postal address={destination} recipient={recipient} />}
      <table className="table" aria-label={say("slip")}>
        <thead>
          <tr>
            <th scope="col">{say("packed")}</th>
            <th scope="col">{say("product")}</th>
            <th scope="col">{say("bin")}</th>
            <th scope="col">{say("lot")}</th>
            <th scope="col" className="end">
              {say("quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={keyOfLine(line)}>
              <td>☐</td>
              <td>
                <Named name={nameOf(line.sku)} id={line.sku} />
              </td>
              <td>{line.bin}</td>
              <td>{line.lot}</td>
              <td className="end">{number(line.quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Label({ shipment }: Omit<Props, "kind">) {
  const { origin, destination, recipient, carrierName, trackingNumber } = shipment;
  return (
    <div className="stack parcel-label">
      {origin && (
        <div className="small">
          <Postal address={origin} />
        </div>
      )}
      {destination && (
        <div className="parcel-to">
          <Postal address={destination} recipient={recipient} />
        </div>
      )}
      <p>{carrierName}</p>
      <p className="mono">{trackingNumber}</p>
    </div>
  );
}
