/** Whatever a map may say to break out of a report: quotes, pipes, line breaks, ends of sections and commands, mentions, emoji, control characters. */
const HOSTILE = `"'|]]>%0A::error::x\\u2028##[error]y <script>&amp; @everyone #1 !2 [a](http://b.example) \`c\` *d* \\0\\x01\\e[31m\\uFFFE\\uFFFF😀é\\n- e\\t`;

/** Maps by what they show; each is a set of files, and has as many findings at least. */
export const MAPS: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  [
    'a clean map',
    {
      'map.yaml': `rolemap: 1
name: Shelter
purpose: A bed for everyone
teams: {shelter: {roles: {beds: {purpose: Everyone sleeps, holders: [jan]}}}}
people: {jan: Jan}
`,
    },
    0,
  ],
  [
    'places in other files, names of files with spaces and accents',
    {
      'teams één/a b.yaml': 'rolemap: 1\nname: X\nvision: Y\nteams: {t: {purpose: P}}\npeople: {jan: Jan}\n',
      'teams één/#c%20,d.yaml': 'rolemap: 1\npeople: {jan: Johan}\n',
      'clean.yaml': 'rolemap: 1\n',
    },
    1,
  ],
  [
    'hostile texts',
    {
      'map.yaml': `rolemap: 1
name: "${HOSTILE.replace(/["\\](?![0exun])/g, '\\$&').replace(/^"/, '\\"')}"
teams:
  t:
    parent: "${HOSTILE.replace(/^"/, '\\"')}"
    roles:
      r: {name: "Manager ${HOSTILE.replace(/^"/, '\\"')}", holders: ["${HOSTILE.replace(/^"/, '\\"')}"]}
      s: {name: "Manager ${HOSTILE.replace(/^"/, '\\"')}"}
`,
    },
    3,
  ],
  ['a syntax error', { 'map.yaml': 'rolemap: 1\nname: [a\n' }, 1],
  ['a file of one line without end', { 'map.yaml': 'rolemap: ' }, 1],
  ['CRLF and a byte order mark', { 'map.yaml': '\ufeffrolemap: 1\r\nname: X\r\nteams: {t: {parent: u}}\r\n' }, 1],
  [
    'many findings',
    {
      'map.yaml': `rolemap: 1\nname: X\nvision: Y\nteams:\n  t:\n    roles:\n${Array.from({ length: 60 }, (_, index) => `      r${index}: {purpose: P, holders: [jan${index}, jon${index}]}`).join('\n')}\n`,
    },
    60,
  ],
];
