export { productData as default } from "#blocks/parts/product-data.ts";
