export const choices = {
  styles: { announced: 'announced', blind: 'blind: told to nobody beforehand' },
  outcomes: {
    answered: 'answered',
    'no-answer': 'no answer',
    unreachable: 'could not be reached: number or address wrong',
    sent: 'sent',
    delivered: 'delivered, by a receipt',
    read: 'read, by a receipt',
  },
  channels: { phone: 'Phone', mobile: 'Mobile', fax: 'Fax', 'e-mail': 'E-mail', web: 'Web', other: 'Other' },
};
