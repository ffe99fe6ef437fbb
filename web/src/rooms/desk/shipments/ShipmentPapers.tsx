import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { saveFile } from "@/api/files";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { useMay } from "@/session/session";
import { useShipmentsWords } from "./words";

type Receipt = ItemOf<"/api/v1/shipments/{shipmentId}/receipts">;

/** Its dispatch and delivery receipts, as PDF. */
export function ShipmentPapers({ shipmentId }: { shipmentId: string }) {
  const say = useShipmentsWords();
  const may = useMay("documents:read");
  const path = { shipmentId };
  const found = useAsk("/api/v1/shipments/{shipmentId}/receipts", { path }, { when: may });
  const saving = useDo<Receipt>({
    act: (one) => saveFile(`${one.orderNumber}-${one.stage}.pdf`, one.pdfUrl),
  });
  if (!may) return null;
  return (
    <Card title={say("papers")}>
      <Answered from={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("noPapers")}</p>
          ) : (
            <ul className="divided">
              {items.map((one) => {
                const name = say(`paper.${one.stage}`);
                return (
                  <li key={one.receiptId} className="row apart tight no-wrap">
                    <span className="stack close">
                      {name}
                      <span className="small soft">
                        <DateTime at={one.generatedAt} />
                      </span>
                    </span>
                    <Button
                      small
                      icon="download"
                      aria-label={say("download", { name })}
                      busy={saving.busy}
                      onClick={() => void saving.run(one)}
                    >
                      PDF
                    </Button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
