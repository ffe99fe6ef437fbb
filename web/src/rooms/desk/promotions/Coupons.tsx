import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { ProblemNote } from "@/design/ProblemNote";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { usePromotionsWords } from "./words";

type Coupon = Schema<"pricing.CouponAnswer">;
const FIELDS = ["code", "usesMax", "usesEach", "expiresAt"] as const;
type Fields = Record<(typeof FIELDS)[number], string>;

/** The codes that open a promotion. */
export function Coupons({ promotionId }: { promotionId: string }) {
  const say = usePromotionsWords();
  const may = useMay("pricing:write");
  const coupons = usePages("/api/v1/pricing/coupons", { query: { promotionId } });
  const issuing = useDo<Fields>({
    act: ({ code, usesMax, usesEach, expiresAt }) =>
      api.POST("/api/v1/pricing/coupons", {
        body: {
          code,
          promotionId,
          usesMax: usesMax ? Number(usesMax) : null,
          usesEach: usesEach ? Number(usesEach) : null,
          expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null,
        },
      }),
    said: () => say("issued"),
    quiet: true,
  });
  const columns: Column<Coupon>[] = [
    {
      id: "code",
      label: say("code"),
      cell: (one) => <span className="mono strong">{one.code}</span>,
    },
    {
      id: "uses",
      label: say("uses"),
      cell: (one) => `${number(one.uses)} / ${one.usesMax ?? "∞"}`,
    },
    { id: "each", label: say("usesEach"), cell: (one) => one.usesEach ?? "∞" },
    { id: "until", label: say("endsAt"), cell: (one) => <DateTime at={one.expiresAt} /> },
  ];
  return (
    <Card title={say("coupons")}>
      <div className="stack">
        <Listing pages={coupons} empty={<p className="soft small">{say("noCoupons")}</p>}>
          {(items) => (
            <Table
              label={say("coupons")}
              columns={columns}
              items={items}
              idOf={(one) => one.code}
            />
          )}
        </Listing>
        {may && (
          <form
            key={coupons.items.length}
            className="stack"
            onSubmit={(event) => void issuing.run(fieldsOf(event, FIELDS))}
          >
            <div className="columns narrow">
              <Field
                label={say("code")}
                name="code"
                required
                pattern="[A-Za-z0-9_\-]+"
                wrong={issuing.problem?.of("code")}
              />
              <Field label={say("usesMax")} name="usesMax" type="number" min={1} />
              <Field label={say("usesEach")} name="usesEach" type="number" min={1} />
              <Field label={say("endsAt")} name="expiresAt" type="datetime-local" />
            </div>
            <ProblemNote problem={issuing.problem} />
            <div className="row">
              <Button type="submit" busy={issuing.busy}>
                {say("issue")}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
