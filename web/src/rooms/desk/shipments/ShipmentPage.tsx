import { useState } from "react";
import { flushSync } from "react-dom";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { Page } from "@/design/Page";
import { Stepper } from "@/design/Stepper";
import { useMayOwn } from "@/session/session";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import type { WholeShipment } from "@/shipping/shipment";
import { stepsOf } from "@/shipping/way";
import { useShippingWords } from "@/shipping/words";
import { Forecast } from "./Forecast";
import { Sheet, type SheetKind } from "./Sheet";
import { ShipmentActions } from "./ShipmentActions";
import { ShipmentFacts } from "./ShipmentFacts";
import { ShipmentGoods } from "./ShipmentGoods";
import { ShipmentHistory } from "./ShipmentHistory";
import { ShipmentPapers } from "./ShipmentPapers";
import { useShipmentsWords } from "./words";

/** One shipment: where it is, what it holds, what happened to it, and what can be told of it. */
export function ShipmentPage({ shipmentId }: { shipmentId: string }) {
  const path = { shipmentId };
  const shipment = useAsk("/api/v1/shipments/{shipmentId}", { path });
  return (
    <Answered page from={shipment}>
      {(found) => <Shown shipment={found} />}
    </Answered>
  );
}

function Shown({ shipment }: { shipment: WholeShipment }) {
  const say = useShipmentsWords();
  const name = useShippingWords();
  const may = useMayOwn("shipping:write");
  const [sheet, setSheet] = useState<SheetKind>("slip");
  const steps = stepsOf(shipment.status).map(({ id, state }) => ({ id, state, label: name(id) }));
  /** What is printed must stand on the page before the browser looks. */
  function prints(kind: SheetKind): void {
    flushSync(() => setSheet(kind));
    print();
  }
  const actions = (
    <>
      <ButtonLink icon="truck" to={`/track/${encodeURIComponent(shipment.trackingNumber)}`}>
        {say("publicPage")}
      </ButtonLink>
      <Button icon="print" onClick={() => prints("slip")}>
        {say("slip")}
      </Button>
      <Button icon="print" onClick={() => prints("label")}>
        {say("label")}
      </Button>
    </>
  );
  return (
    <>
      <div className="no-print">
        <Page
          title={shipment.trackingNumber}
          beside={<ShipmentBadge status={shipment.status} />}
          crumbs={[{ label: say("title"), to: "/desk/shipments" }]}
          lead={shipment.carrierName || say("noCarrier")}
          actions={actions}
        >
          <Card>
            <div className="stack">
              <Stepper label={say("way")} steps={steps} />
              {may && <ShipmentActions shipment={shipment} />}
            </div>
          </Card>
          <div className="aside">
            <div className="stack wide">
              <ShipmentGoods shipment={shipment} />
              <ShipmentHistory shipment={shipment} />
            </div>
            <div className="stack wide">
              <ShipmentFacts shipment={shipment} />
              <Forecast shipment={shipment} />
              <ShipmentPapers shipmentId={shipment.shipmentId} />
            </div>
          </div>
        </Page>
      </div>
      <Sheet kind={sheet} shipment={shipment} />
    </>
  );
}
