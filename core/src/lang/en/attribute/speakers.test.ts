import { describe, expect, it } from 'vitest';
import { read } from '../../../index.ts';

/** Name and sides of the speakers of a text, in order. */
function speakers(text: string): string[] {
  return read({ text, lang: 'en', date: '2024-05-01' }).statements.map((s) => `${s.speaker.name} [${s.speaker.side.value.join()}]`);
}

describe('the name and side of a speaker', () => {
  const said: readonly (readonly [string, string])[] = [
    ['Anthony Corden, author of a book on the Iran-Iraq war, said the road was closed.', 'Anthony Corden []'],
    ['Dana Reed, the head of the World Food Programme, 54, said the road was closed.', 'Dana Reed [IGO:UN]'],
    ['Dana Reed, 54, head of the World Food Programme, said the road was closed.', 'Dana Reed [IGO:UN]'],
    ['"The road is closed," said Delfin Loren, the defence secretary of the Philippines.', 'Delfin Loren [PHL]'],
    ['Ahmed al-Haddad, a spokesman for the Houthis, said the road was closed.', 'Ahmed al-Haddad [HOUTHI]'],
    ['"The road is closed," said Hamza bin Saleh.', 'Hamza bin Saleh []'],
    ['The head of the Marun council Sami Haddad said the road was closed.', 'Sami Haddad []'],
    ['Yevhen Zoran, 74, a Kyiv resident, said the road was closed.', 'Yevhen Zoran [CIV]'],
    ['Kyiv resident Svitlana Zoran said the road was closed.', 'Svitlana Zoran [CIV]'],
    ['Military analysts said the road was closed.', 'Military analysts []'],
    ['US RULED OUT ATTACK ON MARUN BASE', 'US [USA]'],
    ['Also on Saturday Hamas said the road was closed.', 'Hamas [HAMAS]'],
    ['The Iranian Revolutionary Guard Corps (IRGC) said the road was closed.', 'The Iranian Revolutionary Guard Corps (IRGC) [IRN]'],
    ['The al-Marun Brigades, the military wing of Hamas, said the road was closed.', 'The al-Marun Brigades [HAMAS]'],
    ['Shells fell on the market, a monitor said.', 'a monitor [NGO]'],
    ['Kurdish groups met in Marun. One of these groups, the SDF, said the road was closed.', 'the SDF [SDF]'],
    ['The opposition said the road was closed.', 'The opposition [OPPOSITION]'],
    ['The opposition went home. Rebel fighters said the road was closed.', 'Rebel fighters [REBELS]'],
    ['A rebel spokesman said the road was closed in Syria. Syria was quiet.', 'A rebel spokesman [REBELS]'],
    ['Sami Haddad, a spokesman for the rebels, said the road was closed.', 'Sami Haddad [REBELS]'],
    ['The terrorists said the road was closed in Syria. Syria was quiet.', 'The terrorists []'],
    ['Kurdish fighters in Syria said the road was closed.', 'Kurdish fighters in Syria [KURDS]'],
    ["Al-Qaeda's Syrian affiliate Al-Nusra Front said the road was closed.", "Al-Qaeda's Syrian affiliate Al-Nusra Front [JFS]"],
    ['The Lebanese militant group Hezbollah said the road was closed.', 'The Lebanese militant group Hezbollah [HEZBOLLAH]'],
    ["Yemen's Iran-backed Houthi rebels said the road was closed.", "Yemen's Iran-backed Houthi rebels [HOUTHI]"],
    ['The Hamas-run health ministry said the road was closed.', 'The Hamas-run health ministry [HAMAS]'],
    ['The Iranian-backed militia said the road was closed.', 'The Iranian-backed militia []'],
    ["Raids in Sudan's Darfur killed ten people. A lawyer said Sudan was burning.", 'A lawyer []'],
    ['A rebel commander, Abu Omar, said the road was closed in Syria. Syria was quiet.', 'Abu Omar [REBELS]'],
    ['The governor of the Lviv region, Maksym Zoran, said the road was closed. Ukraine was quiet. Ukraine was dark.', 'Maksym Zoran [UKR]'],
    ['The High Commissioner said the road was closed in Sudan. Sudan was quiet.', 'The High Commissioner [IGO:UN]'],
    ['The National Liberation Army (ELN) said the road was closed.', 'The National Liberation Army (ELN) [ELN]'],
    ["Gaza's health ministry said the road was closed.", "Gaza's health ministry [HAMAS]"],
    ['The health ministry in Gaza said the road was closed.', 'The health ministry in Gaza [HAMAS]'],
    ["Hospitals in Gaza were shelled, the territory's health ministry said. Egypt sent two trucks.", "the territory's health ministry [PSE]"],
    ['State television said the road was closed in Syria. Syria was quiet.', 'State television [SYR]'],
    ['The Turkish newspaper said the road was closed.', 'The Turkish newspaper [MEDIA]'],
    ['The Turkish news agency said the road was closed.', 'The Turkish news agency [TUR]'],
    ['Russias military said the road was closed in Syria. Syria was quiet.', 'Russias military [RUS]'],
    ['Shells fell on the town under heavy bombardment Sunday activists said.', 'activists [CIV]'],
    ['Western diplomats in Beirut said the road was closed.', 'Western diplomats in Beirut []'],
    ['A war monitor said the road was closed.', 'A war monitor [NGO]'],
    ['Sami Haddad, 58, said the road was closed.', 'Sami Haddad [CIV]'],
    ['The road was closed, said Sami Haddad, 58.', 'Sami Haddad [CIV]'],
    ['Sami Haddad, an expert on rivers at the Marun Institute, said the road was closed.', 'Sami Haddad [NGO]'],
    ['Sami Haddad, of the Marun Rivers Institute (MRI), said the road was closed.', 'Sami Haddad [NGO]'],
    ['An analyst at Chatham House said the road was closed.', 'An analyst at Chatham House [NGO]'],
    ['Sami Haddad, an expert on Iran, said the road was closed.', 'Sami Haddad []'],
    ['A statement released on Saturday by Hamas said the road was closed in Syria. Syria was quiet.', 'A statement [HAMAS]'],
    ['A report by a panel of U.N. experts said the road was closed in Syria. Syria was quiet.', 'A report [IGO:UN]'],
    ['SANA said the road was closed.', 'SANA [SYR]'],
    ['The INA correspondent said the road was closed.', 'The INA correspondent [IRQ]'],
    ['The agency INA quoted a correspondent near the river as saying the road was closed.', 'a correspondent [IRQ]'],
    ['A monitor and a medical source said the road was closed.', 'A monitor and a medical source [NGO,CIV]'],
    ['A spokeswoman for the UN mission in Mali, Ana Torres, said the road was closed.', 'Ana Torres [IGO:UN]'],
    ['The ambassador to the United Nations, Riyad Halim, said the road was closed.', 'The ambassador to the United Nations []'],
    ['Three people familiar with the talks said the road was closed.', 'Three people familiar []'],
    ['Zambia, Mozambique and Botswana said the road was closed.', 'Zambia, Mozambique and Botswana [ZMB,MOZ,BWA]'],
    ['Bombs fell on Saturday activists said.', 'activists [CIV]'],
  ];
  for (const [text, speaker] of said) it(text, () => expect(speakers(text)).toEqual([speaker]));

  it('is of the state at home for an office, though an armed group of three letters has just spoken', () => {
    expect(speakers('The ELN said the road was closed. Defense Minister Ivan Zoran said it was open in Colombia. Colombia was quiet.')).toEqual(['The ELN [ELN]', 'Ivan Zoran [COL]']);
  });

  it('is no town because a town has that name too', () => {
    expect(speakers('Mr. Basra and his brother left. A boat took Mr. Basra home. The police said the bridge was closed.')).toEqual(['The police []']);
    expect(speakers('A boat came to Basra. Basra was quiet. The police said the bridge was closed.')).toEqual(['The police [IRQ]']);
  });

  it('is known again by the surname, though it is a word, and "he" is who opened the sentence before where another spoke long ago', () => {
    expect(speakers('Charles Simpson, a resident, left. Simpson said the road was closed.')).toEqual(['Charles Simpson [CIV]']);
    expect(speakers('Marco Rossi said the road was closed. It rained. The boats left. Nobody came. Vladimir Putin came to the valley. He said the bridge was closed.')).toEqual(['Marco Rossi []', 'Vladimir Putin [RUS]']);
  });

  it('is the one that was told of by a fuller name, or of whom it belongs to', () => {
    expect(speakers('The Marun Observatory for Human Rights said the road was closed. The Britain-based Observatory said it had rained.')).toEqual(['The Marun Observatory for Human Rights [NGO]', 'The Marun Observatory for Human Rights [NGO]']);
    expect(speakers('The Marun Observatory for Human Rights is in Britain. Observatory director Rami Saleh said the road was closed.')).toEqual(['Rami Saleh [NGO]']);
    expect(speakers('The Syrian Observatory for Human Rights said the road was closed. The Britain-based group said it had rained.')[1]).toBe('The Syrian Observatory for Human Rights [NGO]');
    expect(speakers('Hamas said the road was closed. The group said it had rained.')[1]).toBe('Hamas [HAMAS]');
    expect(speakers('IRNA said the road was closed. The agency said it had rained in Iraq. Iraq was quiet.')[1]).toBe('IRNA [IRN]');
    expect(speakers('Mr Brown met his Latvian counterpart Janis Kalns. Kalns said the road was closed.')).toEqual(['Janis Kalns [LVA]']);
  });

  it('is of whoever spoke where it is a voice of somebody, of a state where it is an office', () => {
    expect(speakers('The Taliban said the road was closed. The statement said it had rained.')).toEqual(['The Taliban [TALIBAN]', 'The statement [TALIBAN]']);
    expect(speakers('Marun fell, residents and a rebel spokesman said in Congo. Congo was quiet. Spokesman Sami Haddad said the road was closed.').at(-1)).toBe('Sami Haddad [REBELS]');
    expect(speakers('Congo was quiet. Mediators said the road was closed in Congo.')).toEqual(['Mediators []']);
    expect(speakers('Kabul is in Afghanistan. The Taliban said the road was closed. A local police source said it had rained.')).toEqual(['The Taliban [TALIBAN]', 'A local police source [AFG]']);
  });

  it('is no place before a comma', () => {
    expect(speakers('New York, the mayor said, was quiet.')).toEqual(['the mayor [USA]']);
  });

  it('is no people where "he" speaks', () => {
    expect(speakers('Many Palestinians left the valley. Jamil Al Saadun, 58, told a reporter that the road was closed. He said the bridge was closed too.')).toEqual(['Jamil Al Saadun [CIV]', 'Jamil Al Saadun [CIV]']);
  });

  it('is passed on by an outlet that has a name, not by reporters at large', () => {
    const chain = (text: string): string[] => read({ text, lang: 'en', date: '2024-05-01' }).statements.flatMap((x) => x.chain.map((link) => link.name ?? ''));
    expect(chain('Sami Haddad told reporters the road was closed.')).toEqual([]);
    expect(chain('Sami Haddad told reporters in Lisbon the road was closed.')).toEqual([]);
    expect(chain('Sami Haddad told Reuters the road was closed.')).toEqual(['Reuters']);
    expect(chain('The group said in a statement on its website that the road was closed.')).toEqual([]);
  });
});

describe('through whom words come', () => {
  const through = (text: string, outlet?: string): string[] => read({ text, lang: 'en', date: '2024-05-01', ...(outlet ? { outlet } : {}) }).statements.map((s) => s.chain.map((c) => c.name).join('+'));

  it('is who tells of the words of another side, and not who denies them or is of their side', () => {
    expect(through('The Marun Observatory for Human Rights said Iran had announced that the road was closed.')).toEqual(['', 'The Marun Observatory for Human Rights']);
    expect(through('The Iranian army said Iran had announced that the road was closed.')).toEqual(['', '']);
  });

  it('holds on for a person who goes on, and is not the outlet itself', () => {
    expect(through('Ahmed al-Haddad told AFP that the road was closed. He added that the bridge was open.')).toEqual(['AFP', 'AFP']);
    expect(through('Medics tell Al Jazeera that the road is closed.', 'aljazeera.com')).toEqual(['']);
    expect(through('AFP reported that the road was closed, citing a military source.')).toEqual(['AFP']);
    expect(through('Ahmed al-Haddad said on Fox News that the road was closed.')).toEqual(['Fox News']);
  });

  it('is named behind a passive, a participle, or before a pronoun', () => {
    expect(through('The mayor was quoted by Reuters as saying the road was closed.')).toEqual(['Reuters']);
    expect(through('The bridge has fallen, according to a driver quoted by Reuters.')).toEqual(['Reuters']);
    expect(through('The bridge has fallen, according to a letter seen by Reuters.')).toEqual(['Reuters']);
    expect(through('The general confirmed to AFP that the bridge has fallen.')).toEqual(['AFP']);
    expect(through('The spokesman said on social media that the bridge has fallen.')).toEqual(['']);
    expect(through('"The road is closed," Reuters quoted him as saying.')).toEqual(['Reuters']);
    expect(through('Local media quoted drivers as saying that the road was closed.')).toEqual(['Local media']);
    expect(through('State media, citing a military official, reported that the road was closed.')).toEqual(['State media']);
    expect(through('The agency quoted the mayor as saying that the road was closed.')).toEqual(['The agency']);
  });

  it('is passed on by who quotes it, also where a pronoun or "the paper" does', () => {
    const chains = (text: string) => read({ text, lang: 'en', date: '2024-05-01' }).statements.map((x) => x.chain.map((c) => c.name).join());
    expect(chains('Reuters said the road was closed. It quoted a driver as saying the bridge had fallen.').at(-1)).toBe('Reuters');
    expect(chains('Reuters said the road was closed and quoted a driver as saying the bridge had fallen.').at(-1)).toBe('Reuters');
    expect(chains('The minister said the road was closed and quoted a driver as saying the bridge had fallen.').at(-1)).toBe('');
  });
});
