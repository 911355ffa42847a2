import { addPngText } from '../../load/document-stamp.ts';
import { type Ask, CREATOR } from './open-document.ts';

/** A point is 1/72 inch, and a pixel of CSS 1/96. */
const PIXELS_PER_POINT = 96 / 72;

/** What stands in a PNG as the program that made it, under the keyword that its specification names for that. */
const PNG_MARK = `Software\0${CREATOR}`;

/** Takes a picture of the open document as PNG: `sheet` in points, from the top left; `resolution` in dots per inch. */
export async function takePicture(
  ask: Ask,
  sheet: { readonly width: number; readonly height: number },
  resolution: number,
): Promise<Uint8Array> {
  const width = Math.ceil(sheet.width * PIXELS_PER_POINT);
  const height = Math.ceil(sheet.height * PIXELS_PER_POINT);
  await ask('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: resolution / 96,
    mobile: false,
  });
  const { data } = await ask('Page.captureScreenshot', { format: 'png' });
  return addPngText(Buffer.from(data as string, 'base64'), PNG_MARK);
}
