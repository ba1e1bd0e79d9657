import { describe, expect, it } from 'vitest';
import { read } from '../../../index.ts';

/** Place and time of every claim of a text, dated Monday, 14 October 2024. */
function whereAndWhen(text: string): string[] {
  return read({ text, lang: 'en', date: '2024-10-14' }).claims.map((c) => [c.type.value, c.place?.value.name ?? '-', c.time?.value.edtf ?? '-'].join(' | '));
}

describe('where and when a claim is', () => {
  it('is not where its speaker sits', () => {
    expect(whereAndWhen('The police of Basra said a bomb had killed two people. Talks were held in Mosul.')[0]).toBe('strike | - | 2024-10-14');
    expect(whereAndWhen('The police said a bomb had killed two people in Basra.')).toEqual(['strike | Basra | 2024-10-14']);
  });

  it('is not the seat of any speaker of the sentence, nor the town where a truce was made, nor the name of an operation', () => {
    expect(whereAndWhen('Turkish jets bombed a camp, the ministry in Ankara said, describing it as the source of attacks on villages.').map((line) => line.split(' | ')[1])).toEqual(['-', '-']);
    expect(whereAndWhen('He urged both sides to keep the Kigali truce after shells killed two people.').at(-1)).toBe('strike | - | 2024-10-14');
    expect(whereAndWhen('Iranian troops launched the Karbala-8 offensive near Basra.')).toEqual(['hostilities | Basra | 2024-10-14']);
    expect(whereAndWhen('Iranian troops launched the Karbala offensive.')).toEqual(['hostilities | Karbala | 2024-10-14']);
  });

  it('is the state that is fired on', () => {
    expect(whereAndWhen('Iran denied having shelled Iraq.')).toEqual(['strike | Iraq | 2024-10-14']);
    expect(whereAndWhen("Iran denied having shelled Iraq's army.")).toEqual(['strike | - | 2024-10-14']);
  });

  it('is a name that no table knows, where words of place stand before or behind it', () => {
    const places = (text: string) => [...new Set(whereAndWhen(text).map((line) => line.split(' | ')[1]))];
    expect(places('A bomb exploded in the village of Rahmuna on Sunday.')).toEqual(['Rahmuna']);
    expect(places('Shells hit the al-Wardani neighborhood of Aleppo, killing three people.')).toEqual(['al-Wardani']);
    expect(places('Rebels captured Tal Mardanis on Sunday.')).toEqual(['Tal Mardanis']);
    expect(places('A bomb went off near the Central Hospital in Qamishli.')).toEqual(['Central Hospital']);
    expect(places('Government troops took control of Nahlun, a village north of Aleppo.')).toEqual(['Nahlun']);
    expect(places('Government troops captured Rahmuna on Sunday. The village of Rahmuna had been shelled.')).toEqual(['Rahmuna']);
    expect(places('Shells fell near Shiite areas of Beirut.')).toEqual(['Beirut']);
  });

  it('gives an unlisted village to the state in which the report is', () => {
    const [claim] = read({ text: 'A car bomb killed two people at a police station in the village of Rahmuna near Mosul.', lang: 'en', date: '2024-10-14' }).claims;
    expect(claim?.on.map((p) => p.value.side)).toEqual(['IRQ']);
  });

  it('is the time of what happened when it did', () => {
    expect(whereAndWhen('Iraq said today its troops were pushing Iranian forces out of posts they had occupied when they launched an offensive near the southern port of Basra early yesterday.').map((line) => line.split(' | ')[2])).toEqual(['2024-10-14', '2024-10-13', '2024-10-13']);
  });

  it('begins with the day since when fighting lasts, and goes on for those who died since then', () => {
    expect(whereAndWhen('Some 400 people have died since fighting erupted in Sudan on 5 October.').map((line) => line.split(' | ')[2])).toEqual(['2024-10-05/2024-10-14', '2024-10-05']);
    expect(whereAndWhen('Some 400 people have died since fighting erupted in Sudan in March.')[0]).toBe('casualty | Sudan | 2024-03/2024-10');
    expect(whereAndWhen('Some 400 people have died since fighting erupted in Sudan in 2021.')[0]).toBe('casualty | Sudan | 2021/2024-10');
    expect(whereAndWhen('Fighting erupted in Sudan on 5 October.').at(-1)).toBe('clash | Sudan | 2024-10-05');
  });

  it('is the town that is struck, though its name stands for a state', () => {
    expect(whereAndWhen('Russia launched a missile attack on Kyiv on Sunday.')).toEqual(['strike | Kyiv | 2024-10-13']);
    expect(whereAndWhen('Moscow launched a missile attack near Odesa on Sunday.')).toEqual(['strike | Odesa | 2024-10-13']);
  });

  it('takes the state before a village of its name, and no abbreviation for a town', () => {
    const [last] = read({ text: 'Iranian jets and Iranian guns of the Iranian army shelled a road in Iraq.', lang: 'en' }).claims;
    expect(last?.place?.value.country).toBe('IRQ');
    expect(whereAndWhen('The agency INA said ten soldiers were killed.')).toEqual(['casualty | - | 2024-10-14']);
  });

  it('keeps the Arabic article of a name, and leaves out half of a longer name', () => {
    expect(whereAndWhen('Israel bombed a depot in al-Mawasi.')).toEqual(['strike | al-Mawasi | 2024-10-14']);
    expect(whereAndWhen('A bomb exploded inside the Roman Catholic hall.')).toEqual(['strike | - | 2024-10-14']);
  });

  it('has the day that stands between the harm and the act, and the first day of the news where a clause has none', () => {
    expect(whereAndWhen('Ten people were killed on Saturday when jets bombed a market, a doctor said on Sunday.')).toEqual(['strike | - | 2024-10-12']);
    expect(whereAndWhen('A bomb killed two people yesterday. A second bomb exploded nearby. This week was quiet.').slice(0, 2)).toEqual(['strike | - | 2024-10-13', 'strike | - | 2024-10-13']);
  });

  it('is the object of a verb of motion, before a place in another clause', () => {
    expect(whereAndWhen('Forty fighters entered Homs in May after training in Ankara.')[0]).toContain('Homs');
  });

  it('is not the time of a verb that only says who or what is meant', () => {
    const times = (text: string) => whereAndWhen(text).map((line) => line.split(' | ')[2]);
    expect(times('Two hostages who had been held since 2016 were released.')).toEqual(['2024-10-14']);
    expect(times('The coalition, which launched a war on them last March, said it had carried out strikes on Mosul.').at(-1)).toBe('2024-10-14');
    expect(times('Troops launched an assault to retake the village of Rahmuna captured by rebels last year.')).toEqual(['2024-10-14', '2023']);
  });

  it('is the day of what was told before, where the harm of the same is told further', () => {
    expect(whereAndWhen('Shells killed four people in Basra on Friday. Two guards were also wounded. The shelling destroyed a school. Talks began on Sunday, and on Sunday a truce.').slice(0, 3).map((line) => line.split(' | ')[2])).toEqual(['2024-10-11', '2024-10-11', '2024-10-11']);
    expect(whereAndWhen('Shells killed four people in Basra in 2021. Two guards were wounded.').at(-1)).toBe('casualty | Basra | 2024-10-14');
  });

  it('is the day before for what stands behind "a day after"', () => {
    expect(whereAndWhen('A bomb killed two people in Mosul on Sunday, a day after gunmen kidnapped a judge.').map((line) => line.split(' | ')[2])).toEqual(['2024-10-13', '2024-10-12']);
    expect(whereAndWhen('A raid on Mosul came two days after gunmen killed a judge in Basra.').map((line) => line.split(' | ')[2])).toEqual(['2024-10-14', '2024-10-12']);
  });

  it('is what a strike is aimed at, before where that lies, and not where those come from who strike', () => {
    const places = (text: string) => whereAndWhen(text).map((line) => line.split(' | ')[1]);
    expect(places('Ten people were killed in air strikes on Rastan in Homs province.')).toEqual(['Rastan']);
    expect(places('Rebels in Rastan shelled army posts around the nearby town of Azaz.')).toEqual(['Azaz']);
    expect(places('A bomb killed two guards in the town of Jayrud near Damascus after a shot was heard.')[0]).toBe('Jayrud');
    expect(places('Forty fighters entered Homs in May after training in Ankara.')[0]).toBe('Homs');
    expect(places('American troops left Syria under a deal of Ankara.')[0]).toBe('Syria');
    expect(places('The raid follows rocket attacks on the United States Embassy in Iraq.').at(-1)).toBe('Iraq');
  });

  it('is before "where", and is where the harm was that is told further', () => {
    const places = (text: string) => whereAndWhen(text).map((line) => line.split(' | ')[1]);
    expect(places('Iran accused Ankara of silence. The minister flew to Qatar, where he signed an agreement.').at(-1)).toBe('Qatar');
    expect(places('Shells killed four people in Basra. A truce was signed in Mosul. Two guards were also wounded.').at(-1)).toBe('Basra');
    expect(places('According to Colonel Karim Saleh of the new police of the region of Basra in the south, two people were killed.')).toEqual(['-']);
  });

  it('is told by the first of its kind that does, where a lead names none', () => {
    const places = (text: string) => whereAndWhen(text).map((line) => line.split(' | ')[1]);
    expect(places('Jets bombed a besieged town on Sunday. The jets bombed Rastan at dawn. Homs and Homs again were quiet.')[0]).toBe('Rastan');
    expect(places('Jets bombed a besieged town on Sunday. Talks were held in Homs.')[0]).toBe('-');
  });

  it('is the town that was named, where a clause says "the town"', () => {
    const places = (text: string) => whereAndWhen(text).map((line) => line.split(' | ')[1]);
    expect(places('Shells hit Rastan in Homs province on Sunday. A mine killed two people in Idlib province. Jets bombed the besieged town on Monday.').at(-1)).toBe('Rastan');
    expect(places('Shells hit Rastan in Homs province on Sunday. Jets flew 26 air strikes across the province.').at(-1)).toBe('Homs');
  });
});
