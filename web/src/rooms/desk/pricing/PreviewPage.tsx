import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { optionsOf, useStoreNames } from "@/places/names";
import { linesOf, type Quoted } from "./money";
import { draftOf, PromotionFields } from "./PromotionFields";
import { Quote } from "./Quote";
import { usePricingWords } from "./words";
import "./pricing.css";

type Told = {
  outcomes: { status: string; reason?: string | null }[];
  events: { type: string; data: unknown }[];
};
const QUOTED = "pricing.PricesQuoted";

/** A draft promotion against a sample cart: every amount, and why. Nothing happens by it. */
export function PreviewPage() {
  const say = usePricingWords();
  const stores = useStoreNames();
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  const [refused, setRefused] = useState("");
  const asking = useDo<HTMLFormElement>({
    act: async (form) => {
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? "").trim();
      const country = text("country");
      const command = {
        quoteId: crypto.randomUUID(),
        promotion: { promotionId: "draft", ...draftOf(form) },
        storeId: text("storeId"),
        lines: linesOf(text("cart")),
        coupons: text("coupons")
          .split(/[\s,;]+/)
          .filter(Boolean),
        ...(country && { destination: { country, city: "", street: "", zipCode: text("zip") } }),
      };
      const told = await api.POST("/api/v1/commands/preview", {
        body: [{ name: "pricing.PreviewPromotion", command }] as never,
      });
      const { outcomes, events } = told.data as unknown as Told;
      setQuoted((events.find(({ type }) => type === QUOTED)?.data as Quoted | undefined) ?? null);
      setRefused(outcomes.find(({ status }) => status !== "accepted")?.reason ?? "");
    },
    quiet: true,
  });
  return (
    <Page
      title={say("preview")}
      lead={say("previewLead")}
      crumbs={[{ label: say("title"), to: "/desk/pricing" }]}
    >
      <div className="columns pricing-preview">
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void asking.run(event.currentTarget);
          }}
        >
          <Card title={say("cart")}>
            <div className="stack">
              <TextArea
                label={say("cart")}
                hint={say("cartHint")}
                name="cart"
                rows={4}
                required
                defaultValue={"CK-BRW-01 x 2\nCK-LGT-02 x 1"}
              />
              <div className="columns narrow">
                <Select label={say("store")} name="storeId" options={optionsOf(stores)} />
                <Field label={say("country")} name="country" maxLength={2} defaultValue="DE" />
                <Field label={say("couponCodes")} name="coupons" />
              </div>
            </div>
          </Card>
          <Card title={say("draft")}>
            <div className="stack">
              <PromotionFields />
              <ProblemNote problem={asking.problem} />
              <div className="row at-end">
                <Button kind="main" type="submit" busy={asking.busy}>
                  {say("calculate")}
                </Button>
              </div>
            </div>
          </Card>
        </form>
        <Card title={say("resultTitle")}>
          {refused && <p role="alert">{say("refused", { reason: refused })}</p>}
          {quoted ? (
            <Quote quoted={quoted} />
          ) : (
            <EmptyState icon="money" title={say("noResult")}>
              {say("noResultLead")}
            </EmptyState>
          )}
        </Card>
      </div>
    </Page>
  );
}
