/** How the page of changes looks: on a screen, light or dark, wide or narrow, and on A4. Text and marks keep a contrast of 4.5 : 1 and more. */
export const DIFF_STYLESHEET = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2024; --soft: #59626b; --line: #d5dade; --band: #f4f6f7;
  --gap: #a3181d; --gap-band: #fdeeee; --del: #8f1a1f; --del-band: #fbe3e4; --ins: #0f5a2c; --ins-band: #dff3e4; --moved: #0b4f8a; --changed: #7a4d00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191c; --ink: #e8eaec; --soft: #a4adb5; --line: #3a4147; --band: #1f2428;
    --gap: #ff9a9c; --gap-band: #3a1d1f; --del: #ffb1b3; --del-band: #4a2224; --ins: #9be3b3; --ins-band: #173d26; --moved: #8cc4ff; --changed: #f0c070;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 76rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.3rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; }
ul { margin: 0; padding: 0; list-style: none; }
.about { margin: 0; color: var(--soft); }
.summary { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: 1rem; }
.summary li { padding: .1rem .7rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--band); }
.summary li:first-child { font-weight: 700; }
.summary .gap { border-color: var(--gap); background: var(--gap-band); color: var(--gap); font-weight: 700; }
nav { margin-top: 1.5rem; }
nav ul { columns: 18rem; }
a { color: var(--moved); }
.gaps { margin-top: 2rem; padding: 1rem 1.25rem; border-left: .3rem solid var(--gap); background: var(--gap-band); }
.gaps h2 { margin-top: 0; color: var(--gap); }
.gaps li { margin: .3rem 0; }
.columns { display: none; margin: 0; padding: .3rem 0; border-bottom: 2px solid var(--line); color: var(--soft); font-size: .85rem; font-weight: 600; }
.changes > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.what { position: relative; padding-left: 1.4rem; }
.sign { position: absolute; left: 0; width: 1rem; font-weight: 700; text-align: center; }
.added .sign { color: var(--ins); } .removed .sign { color: var(--del); } .changed .sign { color: var(--changed); } .renamed .sign, .moved .sign { color: var(--moved); }
.badge { padding: 0 .4rem; border: 1px solid var(--gap); border-radius: .25rem; background: var(--gap-band); color: var(--gap); font-size: .85rem; }
.place { display: block; color: var(--soft); font-size: .8rem; }
.what em { color: var(--soft); }
.what .parts { margin-top: .25rem; }
.field { color: var(--soft); }
.parts ul { padding-left: 1.1rem; list-style: disc; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; margin: .4rem 0 0 1.4rem; }
.sides dt { color: var(--soft); font-size: .8rem; font-weight: 600; }
.sides dd { margin: 0; }
del { background: var(--del-band); color: var(--del); text-decoration: line-through; }
ins { background: var(--ins-band); color: var(--ins); text-decoration: underline; }
@media (min-width: 56rem), print {
  .columns, .changes > .sided { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) minmax(0, 3fr); gap: 0 1.25rem; }
  .columns span:first-child { padding-left: 1.4rem; }
  .sides { display: contents; }
  .sides dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --soft: #45494d; --line: #bcc2c7; --band: #ffffff;
    --gap: #8f1216; --gap-band: #fdeeee; --del: #8f1a1f; --del-band: #fbe3e4; --ins: #0f5a2c; --ins-band: #dff3e4; --moved: #0b4f8a; --changed: #7a4d00;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  h1 { font-size: 18pt; } h2 { margin-top: 7mm; font-size: 13pt; } h3 { font-size: 11pt; }
  h2, h3, .columns { break-after: avoid; }
  .changes > li, .gaps li { break-inside: avoid; }
  .changes > li { padding: 1.5mm 0; }
  nav, .place { display: none; }
  .person { break-before: page; }
  .person:first-of-type { break-before: auto; }
}
`;
