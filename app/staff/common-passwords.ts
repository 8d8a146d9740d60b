// data table
/** The most used passwords of twelve characters and more, and the shop's own words; checked in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789101112 123123123123 111111111111 000000000000 qwertyuiop123
   qwertyuiopas qwertyuiop[] azertyuiop123 azertyuiopqs 1q2w3e4r5t6y 1qaz2wsx3edc password1234 password12345
   password123456 motdepasse123 motdepasse1234 motdepasse12 administrator administrateur adminadmin123 admin1234567
   administrator1 iloveyou1234 jetaime12345 vitrine12345 vitrine123456 vitrinevitrine maroc1234567 casablanca123
   welcome12345 bienvenue1234 letmein12345 abcdefghijkl abcdefghijklm abcd12345678 aaaaaaaaaaaa passwordpassword
   changeme1234 changemenow1 qwerty123456 azerty123456 football1234 superman1234`
    .split(/\s+/)
    .filter(Boolean),
);
