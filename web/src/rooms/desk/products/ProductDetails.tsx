import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Edited } from "@/design/Edited";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { TextArea } from "@/design/TextArea";
import { imagesOf, type Product } from "@/goods/product";
import { optionsOf, useCategoryNames } from "@/places/names";
import { useMay } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { useProductsWords } from "./words";

type Fields = { name: string; category: string; description: string };

export function ProductDetails({ product }: { product: Product }) {
  const { name, category, description } = product;
  return (
    <Edited kept={product} shows={[name, category, description]}>
      {(kept) => <Form product={kept} />}
    </Edited>
  );
}

function Form({ product }: { product: Product }) {
  const say = useProductsWords();
  const house = useHouseWords();
  const may = useMay("catalog:write");
  const categories = useCategoryNames();
  const { productId, attributes, version } = product;
  const saving = useDo<Fields>({
    act: ({ category, ...fields }) =>
      api.PUT("/api/v1/products/{productId}", {
        params: { path: { productId }, header: { "If-Match": `"${version}"` } },
        body: { ...fields, attributes, images: imagesOf(product), category: category || null },
      }),
    said: () => say("saved"),
    quiet: true,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => void saving.run(fieldsOf(event, ["name", "category", "description"]))}
    >
      <Field
        label={say("name")}
        name="name"
        required
        defaultValue={product.name}
        wrong={saving.problem?.of("name")}
      />
      <Select
        key={categories.size}
        label={say("category")}
        name="category"
        none={say("noCategory")}
        options={optionsOf(categories)}
        defaultValue={product.category ?? ""}
      />
      <TextArea
        label={say("description")}
        name="description"
        rows={6}
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
