import type { InLanguages } from './way.ts';

/** The modes in which teams work together, as people choose them. */
export const COLLABORATION_MODES: Readonly<
  Record<
    'collaboration' | 'x-as-a-service' | 'facilitating',
    InLanguages<{ readonly name: string; readonly description: string }>
  >
> = {
  collaboration: {
    en: { name: 'Collaboration', description: 'Both work on one thing side by side, for a time.' },
    nl: { name: 'Samenwerken', description: 'Beide werken zij aan zij aan één ding, een tijd lang.' },
  },
  'x-as-a-service': {
    en: {
      name: 'X as a service',
      description: 'One offers something that the other uses without having to talk about it.',
    },
    nl: {
      name: 'X als dienst',
      description: 'De één biedt iets aan wat de ander gebruikt zonder erover te hoeven praten.',
    },
  },
  facilitating: {
    en: { name: 'Facilitating', description: 'One helps the other to learn something, for a time.' },
    nl: { name: 'Faciliteren', description: 'De één helpt de ander iets te leren, een tijd lang.' },
  },
};
