import { expect, test } from "vitest";
import { checkFields } from "../definition.ts";
import { webhookDefinition } from "./settings.ts";
import { signatureOf } from "./signature.ts";

test("a message is signed as the libraries of Standard Webhooks expect it: by what their own tests publish", () => {
  const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: "1614265330", text: '{"test": 2432232314}' };
  expect(signatureOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", message)).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

test.each([
  { secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", takes: true },
  { secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`, takes: true },
  { secret: "any-words-of-24-signs-or-more", takes: true },
  { secret: "whsec_dG9vIHNob3J0", takes: false },
  { secret: "whsec_no base64, whatever its length may be", takes: false },
  { secret: "whsec_not-base64-but-as-long-as-one-is", takes: false },
  { secret: "shorter-than-24-signs", takes: false },
])("the secret $secret is taken: $takes", ({ secret, takes }) => {
  expect(checkFields(webhookDefinition, { secret }).ok).toBe(takes);
});
