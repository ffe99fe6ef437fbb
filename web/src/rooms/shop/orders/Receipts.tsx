import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { fetchFile } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useSession } from "@/session/session";
import { DAY, dateTime } from "@/words/format";
import { useOrderPageWords } from "./words";

type Receipt = ItemOf<"/api/v1/orders/{orderId}/receipts">;
const RELEASED_AFTER_MS = 60_000;

/** The papers of an order, as PDF. */
export function Receipts({ orderId }: { orderId: string }) {
  const say = useOrderPageWords();
  const userId = useSession()?.userId;
  const asked = { path: { orderId }, query: { userId } };
  const found = useAsk("/api/v1/orders/{orderId}/receipts", asked);
  const saving = useDo<Receipt>({
    act: async (receipt) => save(`${receipt.orderNumber}-${receipt.stage}.pdf`, receipt.pdfUrl),
  });
  const receipts = found.data?.items ?? [];
  if (receipts.length === 0) return null;
  return (
    <Card title={say("receipts")}>
      <ul className="divided">
        {receipts.map((receipt) => {
          const name = say(`receipt.${receipt.stage}`);
          const day = dateTime(receipt.generatedAt, DAY);
          return (
            <li key={receipt.receiptId} className="row apart tight no-wrap">
              <span>
                {name} <span className="small soft">{day}</span>
              </span>
              <Button
                small
                icon="download"
                aria-label={say("download", { name, day })}
                busy={saving.busy}
                onClick={() => void saving.run(receipt)}
              >
                PDF
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** A file that only the one who is signed in gets, as a file of his own. */
async function save(name: string, path: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(path));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  // Some browsers begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), RELEASED_AFTER_MS);
}
