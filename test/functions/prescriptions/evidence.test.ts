import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash, X509Certificate } from "node:crypto";
import { privacyPolicy } from "../../../shared/patients/privacy-policy";
import { TENANT } from "../../kit/hospital";
import type { Evidence } from "../../../shared/prescriptions/patient-views";
import { approves, call, lying, openRx, proved, returns, signed } from "./rx-world";

type Paper = Evidence["papers"][number];

/** The openssl command over files of its own: nothing of ours is in between. */
function openssl(folder: string, ...args: string[]): string {
  try {
    return execFileSync("openssl", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `failed: ${stdout} ${stderr}`;
  }
}

/** Lays a paper out as files and checks signature, certificate and timestamp with openssl alone. */
function verified(paper: Paper, more: { signed?: string; at?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  const files: Record<string, string | Buffer> = {
    "content.json": more.signed ?? paper.signed,
    "signature.der": Buffer.from(paper.signature, "base64"),
    "certificate.pem": paper.certificate,
    "root.pem": paper.chain,
    "token.der": Buffer.from(paper.timestamp, "base64"),
  };
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, "key.pem"), openssl(folder, "x509", "-in", "certificate.pem", "-pubkey", "-noout"));
    const at = more.at ? ["-attime", String(Math.floor(Date.parse(more.at) / 1000))] : [];
    const stamp = ["ts", "-verify", "-data", "signature.der", "-in", "token.der", "-token_in", "-CAfile", "root.pem"];
    return {
      signature: openssl(
        folder,
        "dgst",
        "-sha256",
        "-verify",
        "key.pem",
        "-signature",
        "signature.der",
        "content.json",
      ),
      certificate: openssl(folder, "verify", ...at, "-CAfile", "root.pem", "certificate.pem"),
      timestamp: openssl(folder, ...stamp, ...at),
      stamped: openssl(folder, "ts", "-reply", "-in", "token.der", "-token_in", "-text"),
      subject: openssl(folder, "x509", "-in", "certificate.pem", "-noout", "-subject"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("D2-16: content, signatures, certificates and timestamps of doctor and pharmacist are good by openssl alone", async () => {
  const world = await openRx();
  const id = await signed(world);
  await approves(world, id);
  const evidence = (await call(world, "evidence", { id }, world.pharmacist)).value as Evidence;
  expect(evidence.papers.map(({ what, signer }) => [what, signer.staffId])).toEqual([
    ["prescription", "staff-doctor-2"],
    ["review", "staff-pharmacist-1"],
  ]);
  const now = world.hospital.clock.now();
  for (const paper of evidence.papers) {
    const said = verified(paper, { at: now });
    expect(said.signature).toContain("Verified OK");
    expect(said.certificate).toContain("certificate.pem: OK");
    expect(said.timestamp).toContain("Verification: OK");
    expect(said.stamped).toContain("2026 GMT");
    expect(said.subject).toContain(paper.signer.staffId);
  }
  expect(evidence.papers.map(({ holds }) => holds)).toEqual([true, true]);
  for (const { serial, certificate } of evidence.papers)
    expect(serial).toBe(new X509Certificate(certificate).serialNumber);
  const [prescription, review] = evidence.papers;
  expect(createHash("sha256").update(prescription!.signed, "utf8").digest("hex")).toBe(evidence.hash);
  expect(JSON.parse(review!.signed)).toMatchObject({ content: 1, hash: evidence.hash, outcome: "approved" });
});

test("after the certificate has expired, the timestamp still proves when it was signed", async () => {
  const world = await openRx();
  const id = await signed(world);
  const [paper] = ((await call(world, "evidence", { id }, world.pharmacist)).value as Evidence).papers;
  const signedAt = world.hospital.clock.now();
  const later = "2029-11-22T01:00:00.000Z";
  const late = verified(paper!, { at: later });
  expect(late.certificate).toContain("certificate has expired");
  expect(late.timestamp).toContain("Verification: OK");
  expect(late.signature).toContain("Verified OK");
  expect(verified(paper!, { at: signedAt }).certificate).toContain("certificate.pem: OK");
});

test("P3: content that was changed by one letter is not what was signed", async () => {
  const world = await openRx();
  const id = await signed(world);
  const [paper] = ((await call(world, "evidence", { id }, world.pharmacist)).value as Evidence).papers;
  const changed = paper!.signed.replace('"days":5', '"days":7');
  expect(changed).not.toBe(paper!.signed);
  expect(verified(paper!, { signed: changed, at: world.hospital.clock.now() }).signature).toContain("failed");
});

test("P3: she is told whether what is kept is still what was signed", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { repository } = world.hospital.app.parts.prescriptions;
  const holds = async () => {
    const answer = await call(world, "evidence", { id }, await proved(world, "auditor.kang"));
    return (answer.value as Evidence).papers.map((paper) => paper.holds);
  };
  expect(await holds()).toEqual([true]);
  const kept = (await repository.content(TENANT, await lying(world, id)))!;
  const [first] = kept.content.lines;
  const content = { ...kept.content, lines: [{ ...first!, days: first!.days + 1 }] };
  const spied = jest.spyOn(repository, "content").mockResolvedValue({ ...kept, content });
  expect(await holds()).toEqual([false]);
  spied.mockRestore();
  expect(await holds()).toEqual([true]);
});

test("her own evidence takes a fresh proof; an auditor has it, another patient has nothing; a returned content has no review's signature", async () => {
  const world = await openRx();
  const id = await signed(world);
  const mine = await call(world, "myEvidence", { id }, world.patient.token);
  expect(mine.value.papers).toHaveLength(1);
  world.hospital.clock.advance(privacyPolicy.proof.minutes + 1);
  expect(await call(world, "myEvidence", { id }, world.patient.token)).toMatchObject({ code: "proof.needed" });
  const stranger = await world.hospital.patient();
  expect(await call(world, "myEvidence", { id }, stranger.token)).toMatchObject({ code: "thing.missing" });
  expect(await call(world, "prescription", { id }, stranger.token)).toMatchObject({ code: "thing.missing" });
  expect((await call(world, "evidence", { id }, await proved(world, "auditor.kang"))).value.papers).toHaveLength(1);
  await returns(world, id);
  expect((await call(world, "evidence", { id }, await proved(world, "auditor.kang"))).value.papers).toHaveLength(1);
  expect((await lying(world, id)).state).toBe("returned");
});
