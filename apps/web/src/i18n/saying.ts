/** The same keys with other words; a language with a singular may add `<key>_one` beside a key with a count. */
export type Saying<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Saying<Words[Key]>;
} & { [Key in Singular<Words>]?: string };

type Singular<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? `${Extract<Key, string>}_one` : never;
}[keyof Words];
