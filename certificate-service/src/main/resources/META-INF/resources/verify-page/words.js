/** What the page says, in both languages. */
const WORDS = {
  title: ['证书核验', 'Certificate verification'],
  ask: ['查询证书', 'Ask about a certificate'],
  number: ['证书编号', 'Certificate number'],
  body: ['机构批准号(可选)', 'Approval number of the body (optional)'],
  holder: ['组织名称(可选)', 'Holder (optional)'],
  code: ['统一社会信用代码(可选)', 'Unified social credit code (optional)'],
  product: ['产品或产品类别(可选)', 'Product or class of products (optional)'],
  verify: ['核验', 'Verify'],
  note: ['核验免费,不记录查询人。未查到不等于证书虚假,请看可能的原因。',
    'Free, and nobody who asks is recorded. Not found does not mean false: see the possible reasons.'],
  result: ['核验结果({0})', 'Result for {0}'],
  found: ['查到 {0} 张证书', '{0} certificate(s) found'],
  missing: ['未查到', 'Not found'],
  term: ['{0} 颁发,有效期至 {1}', 'issued on {0}, valid until {1}'],
  source: ['来源:{0},更新于 {1}', 'source: {0}, recorded on {1}'],
  qr: ['证书 {0} 的核验二维码', 'QR code of certificate {0}'],
  scanned: ['扫码核验', 'Scanned code'],
  genuine: ['签名有效:由江门市质量认证登记库签发', 'Genuine: signed by the Jiangmen quality certification register'],
  forged: ['签名无效:不是本登记库签发,或被改动过', 'Not genuine: not signed by this register, or changed since'],
  signedAt: ['签发于 {0};{1} 的状态:{2}。现在的状态见下。', 'Signed at {0}; state on {1}: {2}. What is so now is told below.'],
  YES: ['是', 'yes'],
  NO: ['否', 'no'],
  UNKNOWN: ['无法判断', 'unknown'],
  NOT_ASKED: ['未查', 'not asked'],
  EXISTS: ['登记', 'registered'],
  HOLDER: ['持证组织', 'holder'],
  IN_FORCE: ['有效性', 'in force'],
  BODY_APPROVED: ['机构批准', 'body approved'],
  PRODUCT: ['产品', 'product'],
  VALID: ['有效', 'valid'],
  SUSPENDED: ['暂停', 'suspended'],
  REVOKED: ['撤销', 'revoked'],
  CANCELLED: ['注销', 'cancelled'],
  EXPIRED: ['过期失效', 'expired'],
  OFFICER: ['主管部门登记', 'recorded by an officer'],
  REGISTER: ['国家登记库', 'the national register'],
};
const CODES = ['zh-CN', 'en'];
let at = 0;

export const language = () => CODES[at];

export function say(word, ...parts) {
  const text = WORDS[word]?.[at] ?? word ?? '–';
  return parts.reduce((told, part, index) => told.replace(`{${index}}`, part), text);
}

/** Changes to the other language, or to the one that is asked for. */
export function toggle(asked) {
  at = asked ? (asked.startsWith('zh') ? 0 : 1) : 1 - at;
  document.documentElement.lang = language();
  document.title = `${say('title')} · ${at ? 'Jiangmen' : '江门市质量认证'}`;
  document.querySelectorAll('[data-say]').forEach((place) => { place.textContent = say(place.dataset.say); });
  const button = document.querySelector('#language');
  button.textContent = at ? '中文' : 'English';
  button.lang = CODES[1 - at];
}
