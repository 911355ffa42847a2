import type { Ask } from './open-document.ts';

/** Prints the open document to PDF, tagged and with its headings as outline, on the paper that its style asks for. */
export async function printPdf(ask: Ask): Promise<Uint8Array> {
  const { data } = await ask('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data as string, 'base64');
}
