import { useState } from "react";
import { Button } from "@/design/Button";
import { ACTS, type Act, actsOf, type Shipment } from "@/shipping/shipment";
import { TellShipments } from "./TellShipments";
import { useShipmentsWords } from "./words";

/** What can be told of a shipment where it stands; the usual next thing first. */
export function ShipmentActions({ shipment }: { shipment: Shipment }) {
  const say = useShipmentsWords();
  const [telling, setTelling] = useState<Act | null>(null);
  const acts = actsOf(shipment);
  if (acts.length === 0 && !telling) return null;
  return (
    <div className="row tight">
      {acts.map((act, n) => (
        <Button key={act} kind={kindOf(act, n)} onClick={() => setTelling(act)}>
          {say(act)}
        </Button>
      ))}
      {telling && (
        <TellShipments act={telling} shipments={[shipment]} onClose={() => setTelling(null)} />
      )}
    </div>
  );
}

function kindOf(act: Act, n: number): "main" | "danger" | undefined {
  if (act === "cancel") return "danger";
  return n === 0 ? "main" : undefined;
}

type ManyProps = { shipments: readonly Shipment[]; onDone: () => void };
type Telling = { act: Act; shipments: readonly Shipment[] };

/** What can be told of some of those that are ticked, each with how many it is true of. */
export function ManyActions({ shipments, onDone }: ManyProps) {
  const say = useShipmentsWords();
  // Those it was asked for: on the screen they move on before the server has answered.
  const [telling, setTelling] = useState<Telling | null>(null);
  const taking = (act: Act) => shipments.filter((one) => actsOf(one).includes(act));
  return (
    <>
      {ACTS.filter((act) => taking(act).length > 0).map((act) => (
        <Button
          key={act}
          small
          kind={act === "cancel" ? "danger" : undefined}
          onClick={() => setTelling({ act, shipments: taking(act) })}
        >
          {say(`${act}Many`, { count: taking(act).length })}
        </Button>
      ))}
      {telling && <TellShipments {...telling} onClose={() => setTelling(null)} onDone={onDone} />}
    </>
  );
}
