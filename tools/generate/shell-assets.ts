import { bundleForBrowser } from './bundle-for-browser.ts';
import { codeNote, type GeneratedFile } from './generated-file.ts';

const STYLE = 'src/serve/browser/shell.css';
const SCRIPT = 'src/serve/browser/shell.ts';

/** The style and the script of the document that `rolemap serve` puts around a page, made small. */
export async function generateShellAssets(): Promise<GeneratedFile[]> {
  return [
    {
      path: 'src/serve/generated/assets.ts',
      text: `${codeNote(`${STYLE} and ${SCRIPT}`)}
/** The style of the document around a page. */
export const SHELL_STYLE = ${JSON.stringify(await bundleForBrowser(STYLE, 'iife'))};

/** The script of the document around a page. */
export const SHELL_SCRIPT = ${JSON.stringify(await bundleForBrowser(SCRIPT, 'esm'))};
`,
    },
  ];
}
