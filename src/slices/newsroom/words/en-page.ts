export const choices = {
  cleared: { yes: 'cleared', no: 'not cleared', 'not-asked': 'not asked', 'earlier-text': 'cleared an earlier text' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

export const page = {
  choices,
};
