import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { skusOf, useGoodsNames } from "@/goods/names";
import { number } from "@/words/format";
import { sentOf, type Transfer } from "./transfer";
import { useTransfersWords } from "./words";

type Props = { transfer: Transfer; to: string; onClose: () => void };

/** Goods are here: how many of each, and where they are put. */
export function Arrival({ transfer, to, onClose }: Props) {
  const say = useTransfersWords();
  const sent = sentOf(transfer);
  const nameOf = useGoodsNames(skusOf(sent));
  const { transferId } = transfer;
  const receiving = useDo<Record<string, string>>({
    act: ({ bin, ...typed }) =>
      api.POST("/api/v1/inventory/transfers/{transferId}/receive", {
        params: { path: { transferId } },
        body: {
          bin,
          arrived: sent.map(({ sku, lot }, n) => ({ sku, lot, quantity: Number(typed[n]) })),
        },
      }),
    said: () => say("arriveSaid", { to }),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("arriveAsk")}
      deed={say("arrive")}
      names={[...sent.map((_, n) => String(n)), "bin"]}
      doing={receiving}
    >
      {sent.map(({ sku, lot, quantity }, n) => (
        <Field
          key={`${sku} ${lot}`}
          label={[nameOf(sku), lot].filter(Boolean).join(" · ")}
          hint={say("ofSent", { count: number(quantity) })}
          name={String(n)}
          type="number"
          min={0}
          max={quantity}
          required
          defaultValue={quantity}
        />
      ))}
      <Field label={say("putIn")} name="bin" maxLength={64} />
      <p className="small soft">{say("arriveLead", { to })}</p>
    </FormDialog>
  );
}
