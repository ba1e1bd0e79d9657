import { describe, expect, it } from 'vitest';
import { reconcile, type Report } from '../core/src/index.ts';
import { report } from './reports.ts';

const strikes = (...reports: readonly Report[]): number => reconcile(reports).incidents.filter((i) => i.type === 'strike').length;

describe('places of an incident', () => {
  const first = report({ id: 'first', text: 'قالت وزارة الدفاع الأوكرانية إن القوات الروسية قصفت اليوم الأربعاء مدينتي خاركيف وسومي.' });

  it('takes a claim of one town for that of two towns in one list', () => {
    expect(strikes(first, report({ id: 'second', text: 'أعلن الجيش الأوكراني أن القوات الروسية قصفت اليوم الأربعاء مدينة سومي.' }))).toBe(1);
  });

  it('takes the capital that answers for no second place', () => {
    const [incident] = reconcile([report({ id: 'a', text: 'قالت أذربيجان إن قواتها قصفت اليوم الأربعاء موقعا في أرمينيا ويريفان تنفي.' })]).incidents;
    expect(incident?.place?.name).toBe('أرمينيا');
  });

  it('keeps a town apart that the list does not hold', () => {
    expect(strikes(first, report({ id: 'second', text: 'أعلن الجيش الأوكراني أن القوات الروسية قصفت اليوم الأربعاء مدينة أوديسا.' }))).toBe(2);
  });
});

describe('acts of one day in one region', () => {
  const text = (one: string, other: string): string => `شنت القوات الروسية غارات على منطقة خاركيف اليوم الأربعاء. وقصفت القوات الروسية ${one} اليوم. واستهدفت المدفعية الروسية ${other} اليوم.`;

  it('are two in two towns, though the region is named that holds both', () => {
    expect(strikes(report({ id: 'a', text: text('مدينة إيزيوم', 'مدينة كوبيانسك') }))).toBe(2);
    expect(strikes(report({ id: 'a', text: text('مدينة إيزيوم', 'مدينة إيزيوم') }))).toBe(1);
  });

  it('are two in two states', () => {
    const raids = (state: string): string => `شنت الطائرات التركية غارات على مواقع في سوريا يوم الأربعاء. وقصفت المقاتلات التركية أهدافا في ${state} يوم الأربعاء.`;
    expect(strikes(report({ id: 'a', text: raids('العراق') }))).toBe(2);
    expect(strikes(report({ id: 'a', text: raids('سوريا') }))).toBe(1);
  });

  it('are two in two places that no table knows', () => {
    expect(strikes(report({ id: 'a', text: text('مواقع أوكرانية في بلدة تل الورد', 'مواقع أوكرانية في بلدة عين الريح') }))).toBe(2);
  });
});

describe('weapons of two actors', () => {
  it('are two acts, where one of them tells of its own', () => {
    expect(strikes(
      report({ id: 'a', text: 'شنت مقاتلات التحالف غارات على مواقع الحوثيين في مديرية موزع يوم الأربعاء.' }),
      report({ id: 'b', text: 'أعلن الجيش اليمني أن مدفعيته قصفت مواقع الحوثيين في مديرية موزع يوم الأربعاء.' }),
    )).toBe(2);
  });

  it('are one act in dispute, where each lays it to the other', () => {
    expect(strikes(
      report({ id: 'a', text: 'قالت وزارة الدفاع الأوكرانية إن غارة روسية أصابت مستشفى في مدينة سومي يوم الأربعاء وقتلت 43 شخصا.' }),
      report({ id: 'b', text: 'قالت وزارة الدفاع الروسية إن صاروخا أوكرانيا أصاب مستشفى في مدينة سومي يوم الأربعاء وقتل 43 شخصا.' }),
    )).toBe(1);
  });
});

describe('figures that two reports give', () => {
  const first = report({ id: 'a', text: 'قتل 43 مدنيا وأصيب 120 آخرون في قصف روسي على مدينة خاركيف يوم الأربعاء.' });
  const second = (injured: number): Report => report({ id: 'b', text: `قالت السلطات المحلية إن قصفا روسيا على مدينة إيزيوم يوم الأربعاء قتل 43 شخصا وأصاب ${injured} آخرين.` });

  it('make one act of two, where both agree, whatever place is named', () => {
    expect(strikes(first, second(120))).toBe(1);
    expect(strikes(first, second(90))).toBe(2);
  });
});

describe('fighting since a day', () => {
  const first = report({ id: 'a', date: '2020-10-10', text: 'تدور معارك عنيفة بين أرمينيا وأذربيجان في الإقليم منذ 27 سبتمبر.' });
  const second = (day: string): Report => report({ id: 'b', date: '2020-10-18', text: `وقعت مواجهات عسكرية على الجبهات منذ ${day} سبتمبر.` });

  it('is one fighting, whatever day it is told on', () => {
    expect(reconcile([first, second('27')]).incidents).toHaveLength(1);
  });

  it('is the same whether it is called clashes or a war', () => {
    expect(reconcile([first, report({ id: 'c', date: '2020-10-14', text: 'قالت تركيا إنها تؤيد أذربيجان منذ اندلاع القتال في 27 سبتمبر.' })]).incidents).toHaveLength(1);
  });

  it('is the same where only its beginning is told', () => {
    const told = report({ id: 'd', date: '2020-10-14', lang: 'en', text: 'Forty people have died since the fighting broke out on 27 September, the worst since a truce ended an earlier war.' });
    expect(reconcile([first, told]).incidents.filter((i) => i.days.from === '2020-09-27')).toHaveLength(1);
  });

  it('is another one since another day', () => {
    expect(reconcile([first, second('20')]).incidents).toHaveLength(2);
  });
});

describe('whose figures', () => {
  const told = (id: string, text: string): Report => report({ id, date: '2024-03-05', text });

  it('counts the wounded beside dead civilians as civilians, unless a word says otherwise', () => {
    const populations = (wounded: string): string[] =>
      reconcile([told('a', `أعلن الجيش الأوكراني أن القوات الروسية قصفت مدينة سومي، ما أدى إلى مقتل 12 مدنيا وإصابة ${wounded}.`)]).tolls.map((s) => `${s.measure} ${s.population}`).sort();
    expect(populations('30 آخرين')).toEqual(['injured civilian', 'killed civilian']);
    expect(populations('30 جنديا')).toEqual(['injured combatant', 'killed civilian']);
  });

  it('keeps the counts of two aid groups apart, and those of one together', () => {
    const counted = (id: string, who: string, n: number): Report => told(id, `أعلنت ${who} أن حصيلة القتلى منذ بدء المواجهات ارتفعت إلى ${n} مدنيا.`);
    const series = (...reports: readonly Report[]): (string | null)[] => reconcile(reports).tolls.map((s) => s.speaker);
    expect(series(counted('a', 'منظمة أطباء بلا حدود', 52), counted('b', 'منظمة العفو الدولية', 60)).sort()).toEqual(['منظمة أطباء بلا حدود', 'منظمة العفو الدولية']);
    expect(series(counted('a', 'منظمة أطباء بلا حدود', 52), counted('b', 'منظمة أطباء بلا حدود', 60))).toEqual(['منظمة أطباء بلا حدود']);
  });

  it('takes what adds up over months for a total, and not what one day did', () => {
    const scopes = (text: string): string[] => reconcile([report({ id: 'a', date: '2024-03-05', lang: 'en', text })]).tolls.map((s) => `${s.scope} ${s.points.map((p) => p.n).join()}`);
    expect(scopes('Clashes in Darfur over the past ten months have killed 400 people.')).toEqual(['cumulative 400']);
    expect(scopes('Clashes in Darfur on Monday killed 40 people.')).toEqual(['incident 40']);
  });

  it('keeps a total without a day, told of the past, apart from one of these days', () => {
    const text = 'ارتفعت حصيلة القتلى في الإقليم منذ بدء المواجهات إلى 200 مدني اليوم.\n\nقصف الجيش الأذربيجاني القوات الأرمينية في مايو 1994. وخلفت أعوام النزاع 30 ألف قتيل من المدنيين.';
    expect(reconcile([told('a', text)]).tolls.map((s) => s.points.map((p) => p.n).join()).sort()).toEqual(['200', '30000']);
  });

  it('makes no series of a total that an outlet only repeats', () => {
    const ministry = told('a', 'أعلنت وزارة الصحة السورية أن حصيلة القتلى منذ بدء المواجهات ارتفعت إلى 52 مدنيا.');
    const outlet = (n: number): Report => told('b', `ارتفعت حصيلة القتلى منذ بدء المواجهات إلى ${n} مدنيا.`);
    expect(reconcile([ministry, outlet(52)]).tolls.map((s) => s.claimant)).toEqual(['SYR']);
    expect(reconcile([ministry, outlet(57)]).tolls.map((s) => s.claimant)).toEqual(['SYR', 'UNK']);
  });
});

describe('truces of another time', () => {
  it('have not the parties of the report', () => {
    const parties = (year: string): string[] =>
      reconcile([report({ id: 'a', date: '2020-10-14', text: `تدور معارك عنيفة بين أرمينيا وأذربيجان في الإقليم منذ 27 سبتمبر. وأعلنت هدنة في الإقليم في مايو ${year}.` })]).truces.map((t) => t.parties.join());
    expect(parties('1994')).toEqual(['']);
    expect(parties('2020')).toEqual(['ARM,AZE']);
  });
});

describe('what makes a truce', () => {
  it('has its mediator and the hour of its entry into force from the words around it', () => {
    const text = 'أعلنت أرمينيا وأذربيجان الجمعة هدنة في قره باغ توسطت فيها روسيا، وبدأ سريانها ظهر السبت.';
    expect(reconcile([report({ id: 'a', date: '2020-10-10', text })]).truces).toMatchObject([{ parties: ['ARM', 'AZE'], mediators: ['RUS'], inForce: { day: '2020-10-10', part: 'noon' } }]);
  });

  it('has the parties that a mention gives it, before the two sides of a report', () => {
    const fight = report({ id: 'a', date: '2015-07-27', text: 'تبادل الحوثيون والمقاومة الشعبية القصف في بلدة سالم أمس. وانسحب الحوثيون والمقاومة الشعبية من جبل النهد. وقال ناشطون إن هدنة إنسانية بدأت منتصف ليل الأحد. وقال ناشطون إن الهدنة بدأت منتصف ليل الأحد.' });
    const declared = report({ id: 'b', date: '2015-07-27', text: 'قصف التحالف بقيادة السعودية مواقع الحوثيين في بلدة سالم الجمعة. وأعلن التحالف هدنة إنسانية تبدأ منتصف ليل الأحد.' });
    expect(reconcile([fight]).truces).toMatchObject([{ parties: ['HOUTHI', 'POPULAR-RESISTANCE'] }]);
    expect(reconcile([fight, declared]).truces).toMatchObject([{ parties: ['COALITION', 'HOUTHI'], mediators: [] }]);
  });

  it('takes no side for a party that only speaks of it', () => {
    const agreed = report({ id: 'a', date: '2023-09-25', text: 'توصلت أرمينيا وأذربيجان إلى هدنة في الإقليم في 20 سبتمبر.' });
    const noted = report({ id: 'b', date: '2023-09-25', text: 'أبلغت موسكو عن جرح جنود يوم وقف إطلاق النار الذي تم التوصل إليه في 20 سبتمبر.' });
    expect(reconcile([agreed, noted]).truces.map((t) => t.parties.join())).toEqual(['ARM,AZE']);
  });

  it('is one in two reports of one week that tell no day, at one place', () => {
    const truces = (date: string, place: string): number =>
      reconcile([report({ id: 'a', lang: 'en', date: '2016-07-02', text: 'The army and the rebels have agreed a local truce in Jayrud.' }), report({ id: 'b', lang: 'en', date, text: `The army and the rebels have agreed a local truce in ${place}.` })]).truces.length;
    expect(truces('2016-07-03', 'Jayrud')).toBe(1);
    expect(truces('2016-07-03', 'Daraa')).toBe(2);
    expect(truces('2016-09-03', 'Jayrud')).toBe(2);
  });

  it('knows two truces by two days told in one breath', () => {
    const text = 'تدور معارك عنيفة بين أرمينيا وأذربيجان في الإقليم منذ 27 سبتمبر. وسبقت هذه الهدنة هدنتان رعتهما روسيا في 10 و17 أكتوبر.';
    expect(reconcile([report({ id: 'a', date: '2020-10-26', text })]).truces.map((t) => [t.agreed.from, t.mediators.join()])).toEqual([['2020-10-10', 'RUS'], ['2020-10-17', 'RUS']]);
  });
});

describe('who alleges', () => {
  const text = (act: string): string =>
    `تبادلت أرمينيا وأذربيجان الاتهامات بخرق الهدنة\n\nأعلنت روسيا الأحد هدنة بين أرمينيا وأذربيجان. وقال الجيش الأذربيجاني الاثنين إن القوات الأرمينية قصفت مدينة ترتر. ${act}`;
  const accusers = (act: string): string[] =>
    reconcile([report({ id: 'a', date: '2020-10-26', text: text(act) })]).violations.filter((v) => v.lane === 'specific').map((v) => `${v.accuser} > ${v.accused}`).sort();

  it('is a third side too that fights, not one that only watches', () => {
    expect(accusers('واتهم جيش الدفاع في ناغورني كاراباخ القوات الأذربيجانية بقصف مدينة ستيباناكيرت، وأعلن أنه دمر دبابة أذربيجانية.')).toEqual(['ARTSAKH > AZE', 'AZE > ARM']);
    expect(accusers('واتهمت فرنسا القوات الأذربيجانية بقصف مدينة ستيباناكيرت.')).toEqual(['AZE > ARM']);
  });
});

describe('fights', () => {
  const attack = report({ id: 'a', text: 'قالت وزارة الدفاع الأذربيجانية إن القوات الأرمينية حاولت التقدم على محور ترتر اليوم الأربعاء.' });
  const repelled = (side: string): Report => report({ id: 'b', text: `أعلن الجيش ${side} أن وحداته أحبطت محاولات التقدم كلها على محور ترتر اليوم الأربعاء.` });

  it('are one, told by who attacks and by who repels', () => {
    expect(reconcile([attack, repelled('الأذربيجاني')]).incidents).toHaveLength(1);
    expect(reconcile([attack, repelled('الأوكراني')]).incidents).toHaveLength(2);
  });
});

describe('harm told right after an act', () => {
  const text = (place: string, harm = 'وأن مدنيا قُتل في'): string => `أعلن الجيش الأوكراني أن القوات الروسية قصفت منطقة خاركيف، ${harm} ${place}.`;

  it('is what the act did, in a place that may lie beside the one named', () => {
    expect(reconcile([report({ id: 'a', text: text('بلدة نارلي') })]).incidents).toHaveLength(1);
    expect(reconcile([report({ id: 'a', text: text('مدينة أوديسا') })]).incidents).toHaveLength(2);
    expect(reconcile([report({ id: 'a', text: text('بلدة نارلي', 'وأن القوات البيلاروسية قتلت مدنيا في') })]).incidents).toHaveLength(2);
  });
});

describe('two sides of a fight', () => {
  const both = (one: string, other: string): ReturnType<typeof reconcile> => reconcile([report({ id: 'a', date: '2015-08-03', text: one }), report({ id: 'b', date: '2015-08-03', text: other })]);
  const clash = (who: string, foe: string): string => `${who} في اشتباكات مع ${foe} في مدينة تعز اليوم الاثنين.`;

  it('do not contradict each other by whom they name first', () => {
    const { incidents } = both('قال الجيش اليمني إنه خاض معارك ضد الحوثيين في مدينة تعز اليوم الاثنين.', 'قال الحوثيون إنهم خاضوا معارك ضد الجيش اليمني في مدينة تعز اليوم الاثنين.');
    expect(incidents).toMatchObject([{ contradictions: [], compared: { by: 'agree' } }]);
    expect(incidents[0]?.compared).not.toHaveProperty('on');
    expect(incidents[0]?.accounts.map((a) => a.claimant).sort()).toEqual(['HOUTHI', 'YEM']);
  });

  it('have their dead apart: those of one correct nothing in those of the other', () => {
    const { incidents, tolls } = both(clash('قال الجيش اليمني إن عشرة من جنوده قتلوا', 'الحوثيين'), clash('قال الجيش اليمني إن خمسة عشر من الحوثيين قتلوا', 'الجيش اليمني'));
    expect(incidents).toMatchObject([{ contradictions: [] }]);
    expect(tolls.map((s) => `${s.of.join()} ${s.points.map((p) => p.n).join()}`).sort()).toEqual(['HOUTHI 15', 'YEM 10']);
  });

  it('count civilians without a side as their own, fighters without a side as nobody\'s', () => {
    const struck = (dead: string): string => `قال الحوثيون إن عشرة ${dead} قتلوا في غارة على معسكر في مدينة تعز اليوم الاثنين.`;
    expect(both(struck('مقاتلين'), struck('مدنيين')).tolls.map((s) => `${s.population} ${s.of.join()}`).sort()).toEqual(['civilian HOUTHI', 'combatant ']);
  });
});

describe('the chain of a nested statement', () => {
  it('has each link once, though a name is cut short further on', () => {
    const text = 'نقلت قناة "المنارة" عن المتحدث باسم المجلس، سالم الحربي، قوله إن الحصار مستمر. وأكد الحربي أن "الأمم المتحدة تحدثت عن مقتل 40 مدنيا في قصف المدينة، بينما نحصي أكثر".';
    const chains = reconcile([report({ id: 'a', text })]).testimonies.map((t) => t.chain.map((link) => link.name));
    expect(chains).toContainEqual(['قناة "المنارة"', 'سالم الحربي']);
  });
});

describe('what is refused', () => {
  it('is no incident that somebody denies', () => {
    expect(strikes(report({ id: 'a', text: 'رفضت وزارة الدفاع الأوكرانية قصف مدينة سومي.' }), report({ id: 'b', text: 'نفت وزارة الدفاع الأوكرانية قصف مدينة سومي.' }))).toBe(1);
    expect(strikes(report({ id: 'a', text: 'رفضت وزارة الدفاع الأوكرانية قصف مدينة سومي.' }))).toBe(0);
  });
});
