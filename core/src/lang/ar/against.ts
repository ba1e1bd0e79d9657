/** "المقاتلون المناوئون للحوثيين", "القبائل المناهضة لهم": against whom somebody is is not whose he is. */
export const opposes = (form: string): boolean => /^(ال)?(مناوئ|مناوء|مناهض|معادي|معاد|معارض)/.test(form);
