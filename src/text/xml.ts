import { visible } from './wording.ts';

/** A text inside an XML 1.0 element: nothing in it is markup, and characters that XML forbids become visible signs. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An attribute with its value in double quotes; line breaks and tabs in it stay what they are. */
export function attribute(name: string, value: string): string {
  return `${name}="${allowed(value).replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
}

/** XML has no way to write most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
function allowed(text: string): string {
  return visible(text).replace(
    /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
