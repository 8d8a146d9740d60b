import { DataTypes, type Model, type ModelStatic, type Sequelize } from "sequelize";
import { groupRows, jsonOf, marks, type Reader, type Row, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import { OPTION_PREFIX } from "./rules/facet-rows.ts";
import type { AttributeDefinition, AttributeKind, ProductType } from "./types.ts";

/** The part of the model that knows product types and their attributes. */

interface TypeRow {
  id: string;
  handle: string;
  name: string;
  version: number;
  created_at: number;
  updated_at: number;
}

type TypeModel = ModelStatic<Model<TypeRow, TypeRow>>;
const models = new WeakMap<Sequelize, TypeModel>();

function typeModel(sequelize: Sequelize): TypeModel {
  const known = models.get(sequelize);
  if (known) return known;
  const whole = () => ({ type: DataTypes.BIGINT, allowNull: false });
  const text = () => ({ type: DataTypes.TEXT, allowNull: false });
  const model = sequelize.define<Model<TypeRow, TypeRow>>("product_types", {
    id: { type: DataTypes.CHAR(26), primaryKey: true },
    handle: text(),
    name: text(),
    version: whole(),
    created_at: whole(),
    updated_at: whole(),
  });
  models.set(sequelize, model);
  return model;
}

/** Product types with their attributes in order; all of them, or those with these ids. */
export async function readTypes(read: Reader, ids?: readonly string[]): Promise<ProductType[]> {
  const rows = (await typeModel(read.sequelize).findAll({
    ...(ids && { where: { id: [...ids] } }),
    order: [
      ["handle", "ASC"],
      ["id", "ASC"],
    ],
    raw: true,
    ...read.orm,
  })) as unknown as TypeRow[];
  if (rows.length === 0) return [];
  const typeIds = rows.map((row) => row.id);
  const attributes = groupRows(
    await read.all(
      `SELECT type_id, handle, label, kind, unit, choices, many, filterable FROM product_attributes WHERE type_id IN (${marks(typeIds)}) ORDER BY position`,
      typeIds,
    ),
    "type_id",
  );
  return rows.map((row) => ({
    id: row.id,
    handle: row.handle,
    name: jsonOf(row.name),
    attributes: (attributes.get(row.id) ?? []).map(toDefinition),
    version: Number(row.version),
    updatedAt: Number(row.updated_at),
  }));
}

export async function insertType(tx: Tx, type: ProductType): Promise<void> {
  const { id, handle, name, version, updatedAt } = type;
  await typeModel(tx.sequelize).create(
    { id, handle, name: JSON.stringify(name), version, created_at: updatedAt, updated_at: updatedAt },
    tx.orm,
  );
  await writeDefinitions(tx, type);
}

/** @returns whether the type still stood at that version */
export async function updateType(tx: Tx, type: ProductType, basedOn: number): Promise<boolean> {
  const { changes } = await tx.run(
    "UPDATE product_types SET handle = ?, name = ?, version = ?, updated_at = ? WHERE id = ? AND version = ?",
    [type.handle, JSON.stringify(type.name), type.version, type.updatedAt, type.id, basedOn],
  );
  if (changes === 1) await writeDefinitions(tx, type);
  return changes === 1;
}

/** The type goes; its products keep what they say of themselves as text, and lose what they were filtered by. */
export async function deleteTypeRows(tx: Tx, id: string): Promise<void> {
  await tx.run(
    "DELETE FROM product_attribute_values WHERE handle NOT LIKE ? AND product_id IN (SELECT p.id FROM products p WHERE p.type_id = ?)",
    [`${OPTION_PREFIX}%`, id],
  );
  await tx.run("UPDATE products SET type_id = NULL, attributes = NULL, version = version + 1 WHERE type_id = ?", [id]);
  await tx.run("DELETE FROM product_attributes WHERE type_id = ?", [id]);
  await typeModel(tx.sequelize).destroy({ where: { id }, ...tx.orm });
}

/** Values of attributes that a type no longer has are no longer found. */
export async function forgetValues(tx: Tx, typeId: string, handles: readonly string[]): Promise<void> {
  if (handles.length === 0) return;
  await tx.run(
    `DELETE FROM product_attribute_values WHERE handle IN (${marks(handles)}) AND product_id IN (SELECT p.id FROM products p WHERE p.type_id = ?)`,
    [...handles, typeId],
  );
}

/** Attributes of these handles that other types have. */
export async function readSharedDefinitions(read: Reader, handles: readonly string[], exceptType: string) {
  if (handles.length === 0) return [];
  const rows = await read.all(
    `SELECT type_id, handle, label, kind, unit, choices, many, filterable FROM product_attributes WHERE handle IN (${marks(handles)}) AND type_id <> ?`,
    [...handles, exceptType],
  );
  return rows.map(toDefinition);
}

async function writeDefinitions(tx: Tx, { id, attributes }: ProductType): Promise<void> {
  await tx.run("DELETE FROM product_attributes WHERE type_id = ?", [id]);
  if (attributes.length === 0) return;
  await tx.run(
    `INSERT INTO product_attributes (type_id, handle, position, label, kind, unit, choices, many, filterable) VALUES ${rowMarks(attributes.length, 9)}`,
    attributes.flatMap((each, position) => [
      ...[id, each.handle, position, JSON.stringify(each.label), each.kind, each.unit, JSON.stringify(each.choices)],
      ...[each.many ? 1 : 0, each.filterable ? 1 : 0],
    ]),
  );
}

function toDefinition(row: Row): AttributeDefinition {
  return {
    handle: String(row.handle),
    label: jsonOf(row.label),
    kind: row.kind as AttributeKind,
    unit: String(row.unit),
    choices: jsonOf(row.choices),
    many: Number(row.many) === 1,
    filterable: Number(row.filterable) === 1,
  };
}
