import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { identityOf } from './identity.ts';

/**
 * Sixteen hexadecimal digits that stay the same when lines move, files are renamed or messages are translated: a hash of the rule,
 * the subject and what tells the finding from others of its rule on that subject. Equal ones are numbered in the order given.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = identityOf(finding);
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return hash(earlier === 0 ? key : `${key}#${earlier}`);
  });
}

/** The fingerprints of findings, to be looked up by the finding. */
export function fingerprintsByFinding(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const prints = fingerprints(findings);
  return new Map(findings.map((finding, index) => [finding, prints[index] as string]));
}

/** Sixteen hexadecimal digits of the SHA-256 of a text. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
