/** What is said of a publiccode.yml, in Danish: the English beginning of each message, and what stands in its place. */
const translations: ReadonlyArray<[english: RegExp, danish: string]> = [
  [/^is called (\S+); the standard's name is (\S+)$/, 'hedder $1; standardens navn er $2'],
  [/^is not valid YAML: ([\s\S]*)$/, 'er ikke gyldig YAML: $1'],
  [/^is longer than (\d+) characters$/, 'er længere end $1 tegn'],
  [/^is not text in UTF-8$/, 'er ikke tekst i UTF-8'],
  [/^holds no keys$/, 'har ingen nøgler'],
  [/^needs at least one entry$/, 'skal have mindst én post'],
  [/^is empty$/, 'er tom'],
  [/^is not a key of the standard$/, 'er ikke en nøgle i standarden'],
  [/^is missing; the standard requires it$/, 'mangler; standarden kræver den'],
  [
    /^is missing; maintenance by contract names the contractors$/,
    'mangler; vedligehold på kontrakt nævner leverandørerne',
  ],
  [
    /^is missing; maintenance of the type "([^"]*)" names someone to contact$/,
    'mangler; vedligehold af typen "$1" nævner en kontakt',
  ],
  [/^must not be there unless the maintenance is by contract$/, 'må kun være der, når vedligeholdet er på kontrakt'],
  [/^is too short: it needs at least (\d+) characters$/, 'er for kort: der skal være mindst $1 tegn'],
  [/^is too long: it may have at most (\d+) characters$/, 'er for lang: der må højst være $1 tegn'],
  [/^must be in quotes, such as "0"$/, 'skal stå i anførselstegn, for eksempel "0"'],
  [/^must be one of the words in (\S+)$/, 'skal være et af ordene i $1'],
  [/^must be one of: ([\s\S]*)$/, 'skal være et af: $1'],
  [/^must be an address, or one of: ([\s\S]*)$/, 'skal være en adresse eller et af: $1'],
  [/^must be a whole address$/, 'skal være en hel adresse'],
  [/^must be a web address that starts with (\S+)$/, 'skal være en webadresse, der begynder med $1'],
  [
    /^must be the address of the organisation, or its name as a URN$/,
    'skal være organisationens adresse eller dens navn som URN',
  ],
  [
    /^must be a path from the root of the repository, without a slash before it$/,
    'skal være en sti fra kodelagerets rod uden skråstreg foran',
  ],
  [
    /^must be a path in the repository or a web address, not file:$/,
    'skal være en sti i kodelageret eller en webadresse, ikke file:',
  ],
  [/^must be a day, written as (\S+)$/, 'skal være en dato, skrevet som $1'],
  [/^must be a mail address$/, 'skal være en mailadresse'],
  [/^must be a language tag such as da or en-GB$/, 'skal være et sprogmærke som da eller en-GB'],
  [/^must be a country code of two letters, such as DK$/, 'skal være en landekode på to bogstaver, for eksempel DK'],
  [
    /^must be a licence, or an expression of licences, from (\S+)$/,
    'skal være en licens, eller et udtryk af licenser, fra $1',
  ],
  [/^must be a MIME type such as (\S+)$/, 'skal være en MIME-type som $1'],
  [/^must be a film on a site that is listed at (\S+)$/, 'skal være en film på et sted, der står på $1'],
  [/^must be a file of the kind ([\s\S]*)$/, 'skal være en fil af typen $1'],
  [/^names the file ([\s\S]*), which is not in the repository$/, 'nævner filen $1, som ikke ligger i kodelageret'],
  [/^must be a text$/, 'skal være en tekst'],
  [/^must be a list$/, 'skal være en liste'],
  [/^must be a group of keys$/, 'skal være en gruppe af nøgler'],
  [/^must be true or false$/, 'skal være true eller false'],
  [/^stands there twice, as it and as IT; remove this one$/, 'står der to gange, som it og som IT; fjern denne'],
  [
    /^is no longer part of the standard\. It is safe to drop it$/,
    'er ikke længere en del af standarden. Den kan trygt slettes',
  ],
  [/^is deprecated; use (\S+)$/, 'er forældet; brug $1'],
  [/^is deprecated in lower case; (?:use|write) (\S+)$/, 'er forældet med små bogstaver; skriv $1'],
  [
    /^(\S+) is not the newest of 0\.x and is read as 0\.7; write "0"$/,
    '$1 er ikke den nyeste af 0.x og læses som 0.7; skriv "0"',
  ],
];

/** One message in Danish; as it is where it has no translation, so that nothing is lost. */
export function inDanish(message: string): string {
  const found = translations.find(([english]) => english.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}
