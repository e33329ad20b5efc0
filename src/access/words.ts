import type { Language } from '../words/language.ts';
import type { EventKind } from './accounts.ts';

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
  readonly passkey: string;
  readonly passkeyHelp: string;
  readonly usePasskey: string;
  readonly passkeyElsewhere: string;
  readonly events: Readonly<Record<EventKind, string>>;
  readonly account: {
    readonly title: string;
    readonly passkeys: string;
    readonly passkeysHelp: string;
    readonly passkeyOf: (when: string) => string;
    readonly addPasskey: string;
    readonly passkeyFailed: string;
    readonly remove: string;
    readonly code: string;
    readonly codeHelp: string;
    readonly codeOn: string;
    readonly startCode: string;
    readonly codeSecret: string;
    readonly codeSpare: string;
    readonly codeLabel: string;
    readonly codeLabelHelp: string;
    readonly confirmCode: string;
    readonly sessions: string;
    readonly via: Readonly<Record<'link' | 'invitation' | 'passkey' | 'provider', string>>;
    readonly thisOne: string;
    readonly endSession: string;
    readonly events: string;
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
    readonly changed: { readonly subject: string; readonly text: (what: string, link: string) => string };
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
  passkey: 'With a passkey',
  passkeyHelp: 'A device that you added on your account’s page signs you in by your finger, your face or its code.',
  usePasskey: 'Sign in with a passkey',
  passkeyElsewhere: 'Passkeys need a name, not a number: open this page under',
  events: {
    'signed-in': 'Signed in',
    accepted: 'Accepted an invitation',
    invited: 'Invited somebody',
    withdrawn: 'Access was taken away',
    'signed-out': 'Signed out',
    refused: 'Was refused',
    'passkey-added': 'A passkey was added',
    'passkey-removed': 'A passkey was removed',
    'code-added': 'A second factor was set up',
    'code-removed': 'The second factor was removed',
    'token-made': 'A token was made',
    'token-ended': 'A token was ended',
  },
  account: {
    title: 'Your account',
    passkeys: 'Passkeys',
    passkeysHelp: 'A passkey is kept by your device and cannot be phished. It stands for both factors.',
    passkeyOf: when => `Added ${when}.`,
    addPasskey: 'Add a passkey',
    passkeyFailed: 'The passkey was not taken. You may have to sign in anew first.',
    remove: 'Remove',
    code: 'Second factor',
    codeHelp: 'With an app that makes codes, a link in a letter alone no longer signs anybody in.',
    codeOn: 'After a link in a letter, a code is asked for.',
    startCode: 'Set it up',
    codeSecret: 'Type this secret into your app. It is shown this once.',
    codeSpare: 'Keep these codes on paper. Each signs you in once, should the app be lost.',
    codeLabel: 'Code',
    codeLabelHelp: 'The six digits that your app shows now, or one of your spare codes.',
    confirmCode: 'Go on',
    sessions: 'Where you are signed in',
    via: { link: 'by a link', invitation: 'by an invitation', passkey: 'with a passkey', provider: 'by a provider' },
    thisOne: '(here)',
    endSession: 'Sign out there',
    events: 'What happened',
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
    changed: {
      subject: 'Your account was changed',
      text: (what, link) =>
        `${what}.\n\nIf this was not you, look at your account now, and tell whoever looks after your party’s people:\n\n${link}\n`,
    },
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
  passkey: '패스키로',
  passkeyHelp: '계정 쪽에서 추가한 기기가 지문, 얼굴이나 암호로 로그인시켜 줍니다.',
  usePasskey: '패스키로 로그인',
  passkeyElsewhere: '패스키는 숫자 주소에서 쓸 수 없습니다. 다음 이름으로 여십시오.',
  events: {
    'signed-in': '로그인',
    accepted: '초대 수락',
    invited: '초대함',
    withdrawn: '로그인 권한 회수됨',
    'signed-out': '로그아웃',
    refused: '거부됨',
    'passkey-added': '패스키가 추가되었습니다',
    'passkey-removed': '패스키가 삭제되었습니다',
    'code-added': '2단계 인증이 설정되었습니다',
    'code-removed': '2단계 인증이 해제되었습니다',
    'token-made': '토큰이 만들어졌습니다',
    'token-ended': '토큰이 폐기되었습니다',
  },
  account: {
    title: '계정',
    passkeys: '패스키',
    passkeysHelp: '패스키는 기기가 보관하며 가로챌 수 없습니다. 두 단계를 모두 대신합니다.',
    passkeyOf: when => `${when} 추가.`,
    addPasskey: '패스키 추가',
    passkeyFailed: '패스키를 받지 못했습니다. 먼저 다시 로그인해야 할 수 있습니다.',
    remove: '삭제',
    code: '2단계 인증',
    codeHelp: '코드를 만드는 앱을 쓰면 편지의 링크만으로는 로그인할 수 없습니다.',
    codeOn: '편지의 링크 다음에 코드를 묻습니다.',
    startCode: '설정하기',
    codeSecret: '이 비밀 값을 앱에 입력하십시오. 지금 한 번만 보입니다.',
    codeSpare: '이 코드들을 종이에 보관하십시오. 앱을 잃어버렸을 때 하나로 한 번 로그인할 수 있습니다.',
    codeLabel: '코드',
    codeLabelHelp: '앱에 지금 보이는 여섯 자리 숫자나 예비 코드 하나.',
    confirmCode: '계속',
    sessions: '로그인된 곳',
    via: { link: '링크로', invitation: '초대로', passkey: '패스키로', provider: '기관 계정으로' },
    thisOne: '(여기)',
    endSession: '그곳에서 로그아웃',
    events: '있었던 일',
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
    changed: {
      subject: '계정이 변경되었습니다',
      text: (what, link) =>
        `${what}.\n\n본인이 한 일이 아니면 지금 계정을 확인하고 귀측의 인물을 관리하는 사람에게 알리십시오.\n\n${link}\n`,
    },
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
