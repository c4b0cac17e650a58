import { deflateSync } from "node:zlib";
import { scannersInTurn, structuralScanner } from "../../../../functions/ports/scanner/structural";
import type { Scanner } from "../../../../functions/ports/scanner/port";
import { objectStream, onePage, stream } from "./pdf";

const PDF = "application/pdf";
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${"STANDARD-ANTIVIRUS-TEST-FILE"}!$H+H*`;
const clean = { ok: true, value: {} };
const unsafe = { ok: false, code: "unsafe" };
const scan = (bytes: Uint8Array, type = PDF) => structuralScanner.scan(bytes, type);

describe("the structural scanner (T08)", () => {
  it.each<[string, Buffer]>([
    ["one empty page", onePage()],
    ["a link to a page", onePage("/OpenAction [3 0 R /Fit]")],
    [
      "compressed text that speaks of JS",
      onePage("", [stream("/Filter /FlateDecode", deflateSync(Buffer.from("(/JS) Tj")))]),
    ],
    ["a stream of harmless objects", onePage("", [objectStream("5 0 << /Type /Font >>")])],
    [
      "a picture whose bytes spell /JS",
      onePage("", [stream("/Subtype /Image /Filter /DCTDecode", Buffer.from("\xff\xd8 /JS ("))]),
    ],
  ])("passes %s", async (_, bytes) => expect(await scan(bytes)).toEqual(clean));

  it.each<[string, Buffer]>([
    ["a script on opening", onePage("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")],
    ["a script behind escaped names", onePage("/OpenAction << /S /J#61va#53cript /#4aS (x) >>")],
    ["a script in a compressed object", onePage("", [objectStream("5 0 << /S /JavaScript /JS (x) >>")])],
    [
      "an escaped script in a compressed object with an escaped type",
      onePage("", [objectStream("5 0 << /S /Java#53cript >>", "/Type /Obj#53tm /Filter /FlateDecode")]),
    ],
    [
      "a script in objects called a picture",
      onePage("", [objectStream("5 0 << /JS (x) >>", "/Type /ObjStm /Subtype /Image /Filter /FlateDecode")]),
    ],
    [
      "objects packed so that nobody can look",
      onePage("", [stream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", Buffer.from("78da>"))]),
    ],
    [
      "objects behind a predictor",
      onePage("", [objectStream("5 0 << >>", "/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]),
    ],
    ["a script hidden in what looks like a stream", onePage("", ["(stream\n << /S /JavaScript >> endstream)"])],
    ["a program to launch", onePage("/OpenAction << /S /Launch /F (cmd.exe) >>")],
    [
      "an attached file",
      onePage("/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>", ["<< /EF << >> /Type /Filespec >>"]),
    ],
    ["a form of the old kind", onePage("/AcroForm << /XFA [] >>")],
    ["a form that sends itself", onePage("/OpenAction << /S /SubmitForm >>")],
    ["the test virus in a page", onePage("", [stream("", Buffer.from(EICAR))])],
  ])("refuses %s", async (_, bytes) => expect(await scan(bytes)).toEqual(unsafe));

  it.each([
    ["of objects that grows", [stream("/Type /ObjStm /Filter /FlateDecode", deflateSync(Buffer.alloc(40 << 20)))]],
    ["of a page that grows", [stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(40 << 20)))]],
    ["after another without end", Array.from({ length: 20_001 }, () => "stream\nendstream")],
  ])("refuses one stream %s without measure", async (_, streams) => {
    expect(await scan(onePage("", streams))).toEqual(unsafe);
  });

  it.each([["<script>alert(1)</script>"], ["<ScRiPt src=x>"], ["<?php system(1);"], ["<iframe src=x>"], [EICAR]])(
    "refuses an image that holds %s",
    async (text) => {
      const image = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500), Buffer.from(text)]);
      expect(await scan(image, "image/jpeg")).toEqual(unsafe);
    },
  );

  it("passes image bytes", async () => expect(await scan(Buffer.alloc(5000, 0x3c), "image/png")).toEqual(clean));
});

describe("scanners in turn", () => {
  const says = (answer: Awaited<ReturnType<Scanner["scan"]>>): Scanner => ({ scan: async () => answer });
  const down = says({ ok: false, code: "unreachable" });

  it("say clean only when all do", async () => {
    expect(await scannersInTurn(structuralScanner, says({ ok: true, value: {} })).scan(onePage(), PDF)).toEqual(clean);
    expect(await scannersInTurn(structuralScanner, down).scan(onePage(), PDF)).toMatchObject({ code: "unreachable" });
    expect(await scannersInTurn(says({ ok: false, code: "unsafe" }), down).scan(onePage(), PDF)).toEqual(unsafe);
  });
});
