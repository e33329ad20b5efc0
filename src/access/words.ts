import type { Language } from '../words/language.ts';

/** What people read where they sign in, are invited, and choose under what they act. */
export interface AccountWords {
  readonly byMail: string;
  readonly byMailHelp: string;
  readonly email: string;
  readonly sendLink: string;
  readonly sent: string;
  readonly sentText: string;
  readonly noMail: string;
  readonly example: string;
  readonly confirmLede: string;
  readonly invitation: string;
  readonly invitedAs: (what: string, framework: string) => string;
  readonly invitedText: (email: string) => string;
  readonly accept: string;
  readonly acceptAs: (name: string) => string;
  readonly staleInvitation: string;
  readonly acting: string;
  readonly actingLede: string;
  readonly actAs: (what: string) => string;
  readonly choose: string;
  readonly change: string;
  readonly noRight: (framework: string) => string;
  readonly capacityFor: (capacity: string, party: string) => string;
  readonly desk: {
    readonly title: string;
    readonly none: string;
    readonly actsHere: string;
    readonly asked: string;
    readonly nothingAsked: string;
    readonly kinds: Readonly<Record<'clear' | 'correct' | 'answer' | 'decide' | 'register', string>>;
    readonly by: (when: string) => string;
    readonly passed: (when: string) => string;
    readonly drafts: string;
    readonly notes: (count: number) => string;
    readonly changed: string;
    readonly nothingChanged: string;
    readonly more: string;
    readonly zone: string;
    readonly zoneHelp: string;
    readonly ofFramework: string;
    readonly keepZone: string;
  };
  readonly people: {
    readonly title: string;
    readonly lede: string;
    readonly empty: string;
    readonly who: string;
    readonly capacity: string;
    readonly access: string;
    readonly given: string;
    readonly invited: string;
    readonly none: string;
    readonly do: string;
    readonly withdraw: (name: string) => string;
    readonly end: string;
    readonly invite: string;
    readonly inviteLede: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly emailHelp: string;
    readonly credential: string;
    readonly newCredential: string;
    readonly newCredentialLede: string;
    readonly send: string;
    readonly wasSent: string;
    readonly wasWithdrawn: string;
    readonly since: (day: string) => string;
  };
  readonly letters: {
    readonly signIn: { readonly subject: string; readonly text: (link: string) => string };
    readonly invitation: {
      readonly subject: (framework: string) => string;
      readonly text: (what: string, framework: string, link: string) => string;
    };
  };
}

const en: AccountWords = {
  byMail: 'By e-mail',
  byMailHelp:
    'We write to the address that you were invited under. The link in the letter signs you in once, within 15 minutes.',
  email: 'E-mail address',
  sendLink: 'Send me a link',
  sent: 'Look into your mailbox',
  sentText:
    'If somebody was invited here under this address, a letter with a link is on its way. It is good for 15 minutes.',
  noMail: 'This instance sends no e-mail. Its operator can change that: SMTP_URL and COMITY_ADDRESS.',
  example: 'People of the example',
  confirmLede: 'This link signs you in once.',
  invitation: 'Invitation',
  invitedAs: (what, framework) => `You are invited to act as ${what} in ${framework}.`,
  invitedText: email =>
    `The invitation was written to ${email}. Accepting it signs you in, and gives you access to what this capacity may do and read. What you do is recorded for good; your name is not part of the record.`,
  accept: 'Accept and sign in',
  acceptAs: name => `Accept for the account that is signed in: ${name}`,
  staleInvitation: 'This invitation was used, replaced or is too old. Ask whoever sent it for a new one.',
  acting: 'As whom do you act?',
  actingLede:
    'You hold more than one credential here. Each act is done under one of them, so choose; you can change at any time.',
  actAs: what => `Act as ${what}`,
  choose: 'Choose as whom you act',
  change: 'Change as whom you act',
  noRight: framework => `No credential of yours stands in ${framework} today.`,
  capacityFor: (capacity, party) => `${capacity}, ${party}`,
  desk: {
    title: 'Desk',
    none: 'Nothing was given to you here yet. Whoever looks after your party’s people can invite you.',
    actsHere: 'What you may record',
    asked: 'What is asked of you',
    nothingAsked: 'Nothing waits for you here.',
    kinds: {
      clear: 'to clear',
      correct: 'may be corrected',
      answer: 'to answer',
      decide: 'to decide',
      register: 'to register',
    },
    by: when => `by ${when}`,
    passed: when => `was due ${when}`,
    drafts: 'Your drafts',
    notes: count => (count === 1 ? 'one draft' : `${count} drafts`),
    changed: 'New since your last visit',
    nothingChanged: 'Nothing that you may read was recorded since your last visit.',
    more: 'All that was recorded',
    zone: 'Your time zone',
    zoneHelp: 'Deadlines and days on this page are told in it.',
    ofFramework: 'that of each framework',
    keepZone: 'Keep',
  },
  people: {
    title: 'People',
    lede: 'Who may act, and who can sign in to do so. Credentials stand in the record, without names; names and addresses stand beside it and are seen here alone.',
    empty: 'No credential stands that you look after.',
    who: 'Who',
    capacity: 'Capacity',
    access: 'Access',
    given: 'can sign in',
    invited: 'invited, not yet accepted',
    none: 'cannot sign in',
    do: 'What you can do',
    withdraw: name => `Take access from ${name}`,
    end: 'End the credential',
    invite: 'Invite somebody',
    inviteLede:
      'Gives access to the holder of a credential: a letter goes to the address, and whoever opens it acts under the credential.',
    name: 'Name',
    nameHelp: 'As colleagues know the person. It stands beside the record, never in it.',
    emailHelp: 'The invitation goes here, and later every link to sign in.',
    credential: 'Credential',
    newCredential: 'Issue a credential',
    newCredentialLede: 'A person without a credential needs one first.',
    send: 'Send the invitation',
    wasSent: 'The invitation is on its way.',
    wasWithdrawn: 'Access was taken away. The credential stands until it is ended.',
    since: day => `since ${day}`,
  },
  letters: {
    signIn: {
      subject: 'Your link to sign in',
      text: link =>
        `Open this link to sign in. It is good once, within 15 minutes:\n\n${link}\n\nIf you did not ask for it, do nothing: nobody has signed in.\n`,
    },
    invitation: {
      subject: framework => `Invitation: ${framework}`,
      text: (what, framework, link) =>
        `You are invited to act as ${what} in ${framework}.\n\nOpen this link to accept. It is good once, within seven days:\n\n${link}\n\nWhoever opens it can act in your place, so do not pass it on. If you do not know what this is about, do nothing.\n`,
    },
  },
};

const ko: AccountWords = {
  byMail: '전자우편으로',
  byMailHelp: '초대받은 주소로 편지를 보냅니다. 편지의 링크로 15분 안에 한 번 로그인할 수 있습니다.',
  email: '전자우편 주소',
  sendLink: '링크 받기',
  sent: '전자우편을 확인하십시오',
  sentText: '이 주소로 초대된 사람이 있으면 링크가 담긴 편지를 보냈습니다. 링크는 15분 동안 유효합니다.',
  noMail: '이 서버는 전자우편을 보내지 않습니다. 운영자가 SMTP_URL과 COMITY_ADDRESS로 설정할 수 있습니다.',
  example: '예제의 인물',
  confirmLede: '이 링크로 한 번 로그인합니다.',
  invitation: '초대',
  invitedAs: (what, framework) => `${framework}에서 ${what}(으)로 행위하도록 초대받으셨습니다.`,
  invitedText: email =>
    `${email} 주소로 보낸 초대입니다. 수락하면 로그인되고, 이 자격으로 할 수 있는 행위와 열람이 가능해집니다. 하신 일은 영구히 기록되며, 성명은 기록에 들어가지 않습니다.`,
  accept: '수락하고 로그인',
  acceptAs: name => `로그인된 계정으로 수락: ${name}`,
  staleInvitation: '이미 쓰였거나 바뀌었거나 기한이 지난 초대입니다. 보낸 사람에게 다시 요청하십시오.',
  acting: '어느 자격으로 행위하십니까?',
  actingLede:
    '여기에서 둘 이상의 자격을 가지고 계십니다. 각 행위는 그중 하나로 하므로 선택하십시오. 언제든지 바꿀 수 있습니다.',
  actAs: what => `${what}(으)로 행위`,
  choose: '자격 선택',
  change: '자격 바꾸기',
  noRight: framework => `오늘 ${framework}에서 유효한 자격이 없습니다.`,
  capacityFor: (capacity, party) => `${party} ${capacity}`,
  desk: {
    title: '업무',
    none: '아직 부여된 것이 없습니다. 귀측의 인물을 관리하는 사람이 초대할 수 있습니다.',
    actsHere: '기록할 수 있는 행위',
    asked: '요청받은 일',
    nothingAsked: '여기에서 기다리는 일이 없습니다.',
    kinds: {
      clear: '확인 필요',
      correct: '정정 가능',
      answer: '회신 필요',
      decide: '결정 필요',
      register: '등록 필요',
    },
    by: when => `${when}까지`,
    passed: when => `기한 ${when} 지남`,
    drafts: '초안',
    notes: count => `초안 ${count}건`,
    changed: '지난 방문 이후의 기재',
    nothingChanged: '지난 방문 이후 열람하실 수 있는 새 기재가 없습니다.',
    more: '전체 기재',
    zone: '시간대',
    zoneHelp: '이 쪽의 기한과 날짜를 이 시간대로 보여 줍니다.',
    ofFramework: '각 협력체의 시간대',
    keepZone: '저장',
  },
  people: {
    title: '인물',
    lede: '누가 행위할 수 있고 누가 로그인할 수 있는지 보여 줍니다. 자격은 성명 없이 기록에 있고, 성명과 주소는 기록 밖에 있으며 여기에서만 보입니다.',
    empty: '관리하시는 유효한 자격이 없습니다.',
    who: '인물',
    capacity: '자격',
    access: '로그인',
    given: '가능',
    invited: '초대됨, 아직 수락 안 함',
    none: '불가',
    do: '할 수 있는 일',
    withdraw: name => `${name}의 로그인 권한 회수`,
    end: '자격 종료',
    invite: '초대하기',
    inviteLede:
      '자격을 가진 사람에게 로그인 권한을 줍니다. 주소로 편지가 가고, 그 편지를 연 사람이 이 자격으로 행위합니다.',
    name: '성명',
    nameHelp: '동료들이 아는 이름. 기록 밖에 두며 기록에는 들어가지 않습니다.',
    emailHelp: '초대와 이후의 로그인 링크를 이 주소로 보냅니다.',
    credential: '자격',
    newCredential: '자격 부여',
    newCredentialLede: '자격이 없는 사람에게는 먼저 자격을 부여하십시오.',
    send: '초대 보내기',
    wasSent: '초대를 보냈습니다.',
    wasWithdrawn: '로그인 권한을 회수했습니다. 자격은 종료할 때까지 유효합니다.',
    since: day => `${day}부터`,
  },
  letters: {
    signIn: {
      subject: '로그인 링크',
      text: link =>
        `다음 링크를 열면 로그인됩니다. 15분 안에 한 번만 쓸 수 있습니다.\n\n${link}\n\n요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 아무도 로그인하지 않았습니다.\n`,
    },
    invitation: {
      subject: framework => `초대: ${framework}`,
      text: (what, framework, link) =>
        `${framework}에서 ${what}(으)로 행위하도록 초대받으셨습니다.\n\n다음 링크를 열어 수락하십시오. 7일 안에 한 번만 쓸 수 있습니다.\n\n${link}\n\n이 링크를 연 사람은 귀하를 대신하여 행위할 수 있으므로 전달하지 마십시오. 모르는 내용이면 아무것도 하지 않으셔도 됩니다.\n`,
    },
  },
};

export const accountWords: Readonly<Record<Language, AccountWords>> = { en, ko };
