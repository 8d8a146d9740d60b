import { guarded } from "#app/admin/guard.server.ts";
import { exportPerson } from "#app/commerce/privacy/index.server.ts";

/** One person's data as a file they can be given. */
export const loader = guarded("customers.erase", async ({ params, context }) => {
  const person = await context.app.query((q) => exportPerson(q.read, params.id ?? ""));
  if (!person) throw new Response(null, { status: 404 });
  return new Response(JSON.stringify(person, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="person-${person.customer.id}.json"`,
      "cache-control": "no-store",
    },
  });
});
