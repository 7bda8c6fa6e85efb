/** 不含容易看错的 I、L、O、U。 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const digits = 8;

/**
 * 核验码：内容摘要的 40 位写成 8 个字，末尾再加 1 个校验字。
 *
 * `shift` 是第几次挑：两份内容碰巧同码时，后来的那份往后取一段摘要。
 */
export function codeOf(digest: string, shift = 0): string {
  const bits = BigInt(`0x${digest.slice(shift * 10, shift * 10 + 10)}`);
  const body = Array.from({ length: digits }, (_, index) =>
    alphabet.charAt(Number((bits >> BigInt(5 * (digits - 1 - index))) & 31n)),
  ).join('');
  return body + checkLetter(body);
}

/** 每一位乘不同的单数再加：错一个字、多数颠倒两个字，都对不上。 */
function checkLetter(body: string): string {
  const sum = Array.from(body).reduce(
    (total, letter, index) => total + alphabet.indexOf(letter) * (2 * index + 1),
    0,
  );
  return alphabet.charAt(sum % 32);
}

/** 手打的码：不管大小写、空格、横线，O 当 0、I 和 L 当 1；打错了返回 `undefined`。 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const good =
    code.length === digits + 1 &&
    Array.from(code).every((letter) => alphabet.includes(letter)) &&
    checkLetter(code.slice(0, digits)) === code.at(-1);
  return good ? code : undefined;
}

/** 印出来分三段：`7K3-M9Q-P2X`。 */
export function spacedCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1-');
}

/** 核验码的第一个字，核验的页按它分。 */
export const codeShelves: readonly string[] = Array.from(alphabet);
