interface Hyphenation {
  readonly hyphenateSync: (text: string, options?: { readonly minWordLength?: number }) => string;
}

declare module 'hyphen/en-us' {
  const hyphenation: Hyphenation;
  export default hyphenation;
}
declare module 'hyphen/nl' {
  const hyphenation: Hyphenation;
  export default hyphenation;
}
declare module 'hyphen/de-1996' {
  const hyphenation: Hyphenation;
  export default hyphenation;
}
declare module 'hyphen/fr' {
  const hyphenation: Hyphenation;
  export default hyphenation;
}
