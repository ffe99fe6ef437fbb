import { useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Edited } from "@/design/Edited";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { leaveCarefully } from "@/design/unsaved";
import type { Product } from "@/goods/product";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { SPOKEN } from "@/words/language";
import { useProductsWords } from "./words";

const OTHERS = Object.entries(SPOKEN);

/** Its name and description in another language, beside the original. */
export function ProductWords({ product }: { product: Product }) {
  const say = useProductsWords();
  const [language, setLanguage] = useState(product.languages[0] ?? "de");
  const path = { productId: product.productId };
  const translated = useAsk(
    "/api/v1/products/{productId}",
    { path, query: { language } },
    { when: product.isActive },
  );
  return (
    <div className="stack">
      <Select
        label={say("language")}
        options={OTHERS.map(([value, label]) => ({
          value,
          label: product.languages.includes(value) ? `${label} ✓` : label,
        }))}
        value={language}
        onChange={({ target: { value } }) => leaveCarefully(() => setLanguage(value))}
      />
      <p className="small soft">
        {say("original")}: {product.name}
      </p>
      {product.isActive ? (
        <Answered from={translated}>
          {(found) => (
            <Edited key={language} kept={found} shows={[found.name, found.description]}>
              {(begun) => <Form product={begun} language={language} />}
            </Edited>
          )}
        </Answered>
      ) : (
        <EmptyState icon="globe" title={say("hidden")} />
      )}
    </div>
  );
}

type Fields = { name: string; description: string };

function Form({ product, language }: { product: Product; language: string }) {
  const say = useProductsWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const path = { productId: product.productId, language };
  const saving = useDo<Fields>({
    act: (body) =>
      api.PUT("/api/v1/products/{productId}/translations/{language}", { params: { path }, body }),
    said: () => say("translated"),
    quiet: true,
  });
  return (
    <form
      className="stack"
      lang={language}
      onSubmit={(event) => void saving.run(fieldsOf(event, ["name", "description"]))}
    >
      <Field label={say("name")} name="name" required defaultValue={product.name} />
      <TextArea
        label={say("description")}
        name="description"
        rows={5}
        defaultValue={product.description}
      />
      <ProblemNote problem={saving.problem} />
      {may && (
        <div className="row">
          <Button kind="main" type="submit" busy={saving.busy}>
            {house("do.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
