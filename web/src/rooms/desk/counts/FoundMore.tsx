import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import type { Found } from "./count";
import { useCountWords } from "./words";

const NAMES = ["sku", "quantity", "bin", "lot", "expiresOn"] as const;
type Props = { bin: string; onFound: (found: Found) => void; onClose: () => void };

/** Goods that lie where the books know of none. */
export function FoundMore({ bin, onFound, onClose }: Props) {
  const say = useCountWords();
  const adding = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ sku, quantity, expiresOn, ...place }) =>
      onFound({
        sku: sku.toUpperCase(),
        quantity: Number(quantity),
        bin: bin || place.bin,
        lot: place.lot,
        expiresOn: expiresOn || null,
      }),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog open onClose={onClose} title={say("add")} names={NAMES} doing={adding}>
      <p className="small soft">{say("addLead")}</p>
      <div className="columns narrow">
        <Field label={say("sku")} name="sku" required maxLength={64} autoComplete="off" />
        <Field label={say("counted")} name="quantity" type="number" min={0} step={1} required />
      </div>
      <div className="columns narrow">
        {!bin && <Field label={say("bin")} name="bin" maxLength={64} />}
        <Field label={say("lot")} name="lot" maxLength={64} />
        <Field label={say("expires")} name="expiresOn" type="date" />
      </div>
    </FormDialog>
  );
}
