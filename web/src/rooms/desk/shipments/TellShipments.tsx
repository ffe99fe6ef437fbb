import { useId } from "react";
import { patch } from "@/api/do";
import { useBulk } from "@/design/Bulk";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { type Act, LEADS_TO, type News, type Shipment, tell } from "@/shipping/shipment";
import { countryNames } from "@/words/countries";
import { useHouseWords } from "@/words/house";
import { useShipmentsWords } from "./words";

type Name = keyof News;
const NAMES = ["carrier", "trackingNumber", "at", "reason", "city", "country"] as const;
const FIELDS: Record<Act, readonly Name[]> = {
  dispatch: ["carrier", "trackingNumber", "at"],
  travel: ["city", "country", "reason"],
  out: ["city", "country", "reason"],
  deliver: ["at"],
  delay: ["at", "reason"],
  fail: ["reason"],
  cancel: ["reason"],
};

type Props = {
  act: Act;
  shipments: readonly Shipment[];
  onClose: () => void;
  onDone?: () => void;
};

/** What is known of it, then it is told of one shipment or of many at once. */
export function TellShipments({ act, shipments, onClose, onDone }: Props) {
  const say = useShipmentsWords();
  const house = useHouseWords();
  const form = useId();
  const telling = useBulk<Shipment, News>({
    items: shipments,
    nameOf: (one) => one.trackingNumber,
    act: ({ shipmentId }, news) => tell(act, shipmentId, news),
    optimistic: (told) => become(told, LEADS_TO[act]),
    said: (count) => say("told", { count }),
    after: () => {
      onDone?.();
      onClose();
    },
    quiet: true,
  });
  const deed = shipments.length === 1 ? say(act) : say(`${act}Many`, { count: shipments.length });
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button
        kind={act === "cancel" ? "danger" : "main"}
        type="submit"
        form={form}
        busy={telling.busy}
        disabled={shipments.length === 0}
      >
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={deed} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void telling.run(fieldsOf(event, NAMES))}
      >
        {(act === "cancel" || act === "deliver") && <p>{say(`${act}Lead`)}</p>}
        <p className="mono small soft">{shipments.map((one) => one.trackingNumber).join(", ")}</p>
        <Fields act={act} shipments={shipments} />
        <ProblemNote problem={telling.problem} />
      </form>
    </Dialog>
  );
}

/** The fields that go with the deed; a number belongs to one shipment only. */
function Fields({ act, shipments }: Pick<Props, "act" | "shipments">) {
  const say = useShipmentsWords();
  const [first, ...others] = shipments;
  const only = others.length === 0 ? first : undefined;
  const fields = FIELDS[act];
  const has = (name: Name) => fields.includes(name);
  return (
    <>
      {has("carrier") && (
        <Field label={say("carrier")} name="carrier" defaultValue={only?.carrierName} />
      )}
      {has("trackingNumber") && only && (
        <Field label={say("number")} name="trackingNumber" defaultValue={only.trackingNumber} />
      )}
      {has("at") && act === "deliver" && (
        <Field label={say("arrivedAt")} hint={say("arrivedHint")} name="at" type="datetime-local" />
      )}
      {has("at") && act !== "deliver" && (
        <Field
          label={say(act === "delay" ? "newPromise" : "expected")}
          name="at"
          type="datetime-local"
        />
      )}
      {has("city") && (
        <div className="columns">
          <Field label={say("city")} name="city" maxLength={100} />
          <Select
            label={say("country")}
            name="country"
            none={say("noCountry")}
            options={countryNames()}
          />
        </div>
      )}
      {has("reason") && (
        <Field label={say(has("city") ? "note" : "reason")} name="reason" maxLength={200} />
      )}
    </>
  );
}

function become(shipments: readonly Shipment[], status: Shipment["status"]): void {
  const ids = new Set(shipments.map((one) => one.shipmentId));
  const shown = (one: Shipment) => (ids.has(one.shipmentId) ? { ...one, status } : one);
  patch<Shipment>("/api/v1/shipments", shown);
  patch<Shipment>("/api/v1/shipments/{shipmentId}", shown);
}
