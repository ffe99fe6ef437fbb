import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { saveFile } from "@/api/files";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useSession } from "@/session/session";
import { DAY, dateTime } from "@/words/format";
import { useOrderPageWords } from "./words";

type Receipt = ItemOf<"/api/v1/orders/{orderId}/receipts">;

/** The papers of an order, as PDF. */
export function Receipts({ orderId }: { orderId: string }) {
  const say = useOrderPageWords();
  const userId = useSession()?.userId;
  const asked = { path: { orderId }, query: { userId } };
  const found = useAsk("/api/v1/orders/{orderId}/receipts", asked);
  const receipts = found.data?.items ?? [];
  if (receipts.length === 0) return null;
  return (
    <Card title={say("receipts")}>
      <ul className="divided">
        {receipts.map((receipt) => (
          <Paper key={receipt.receiptId} receipt={receipt} />
        ))}
      </ul>
    </Card>
  );
}

function Paper({ receipt }: { receipt: Receipt }) {
  const say = useOrderPageWords();
  const saving = useDo({
    act: async () => saveFile(`${receipt.orderNumber}-${receipt.stage}.pdf`, receipt.pdfUrl),
  });
  const name = say(`receipt.${receipt.stage}`);
  const day = dateTime(receipt.generatedAt, DAY);
  return (
    <li className="row apart tight no-wrap">
      <span>
        {name} <span className="small soft">{day}</span>
      </span>
      <Button
        small
        icon="download"
        aria-label={say("download", { name, day })}
        busy={saving.busy}
        onClick={() => void saving.run()}
      >
        PDF
      </Button>
    </li>
  );
}
