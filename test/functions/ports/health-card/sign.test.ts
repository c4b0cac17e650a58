import { cardSignature } from "../../../../functions/ports/health-card/sign";

const values = {
  appToken: "",
  requestId: "DB4D975748A84309977EA25224C0F5CF",
  hospitalId: "90003",
  timestamp: "1525392000",
  appId: "a1a2e0bde41574ad8ea9a4bb58022oop",
};
const secret = "8c8e763f443ef983ac33aef1c7085cfb";

test("the signature is the one that the platform's own example gives", () => {
  expect(cardSignature(values, secret)).toBe("TsccMUMTHfOiEovR2hMlRXcQqctRFmPbpPIZdxXCJ/o=");
});

test("a number 0 counts, an empty text and a null do not, and the order of keys is of no account", () => {
  const turned = Object.fromEntries(Object.entries(values).reverse());
  expect(cardSignature({ ...turned, note: "", gone: null }, secret)).toBe(cardSignature(values, secret));
  expect(cardSignature({ ...values, channelNum: 0 }, secret)).not.toBe(cardSignature(values, secret));
  const nested = (item: object) => cardSignature({ ...values, item }, secret);
  expect(nested({ a: 1, b: { c: 2, d: 3 } })).toBe(nested({ b: { d: 3, c: 2 }, a: 1 }));
});
