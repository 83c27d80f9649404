import { normalPassword, passwordFault } from './password.js';

describe('passwords', () => {
  it.each(['une belle journee', 'cheval agrafe pile', 'يوم جميل في الجبل', 'kP7!xv2#mQ9', 'trois chats gris', '🌵 cactus sur la route'])('takes %j', (typed) =>
    expect(passwordFault(typed, ['salma@example.ma'])).toBeUndefined(),
  );

  it.each([
    ['123456789', 'password_too_short'],
    ['é'.repeat(9), 'password_too_short'],
    ['🌵'.repeat(9), 'password_too_short'],
    ['ab c'.repeat(33), 'password_too_long'],
    ['1234567890', 'password_frequent'],
    ['9876543210', 'password_frequent'],
    ['abcdefghijkl', 'password_frequent'],
    ['aaaaaaaaaaaa', 'password_frequent'],
    ['abababababab', 'password_frequent'],
    ['12341234123412', 'password_frequent'],
    ['Motdepasse2026!', 'password_frequent'],
    ['P@ssw0rd1234', 'password_frequent'],
    ['Azertyuiop', 'password_frequent'],
    ['Bismillah2026', 'password_frequent'],
    ['Dcheira2026!', 'password_personal'],
    ['tiwizi-tiwizi', 'password_personal'],
    ['Dch3ira-Tiwizi', 'password_personal'],
    ['salma.2001!!', 'password_personal'],
    ['0612345678', 'password_personal'],
    ['a0612345678b', 'password_personal'],
  ])('refuses %j: %s', (typed, fault) => expect(passwordFault(typed, ['salma@example.ma', '+212612345678'])).toBe(fault));

  it('lets a context word stand in a longer sentence', () => {
    expect(passwordFault('la mer vue de dcheira le soir', [])).toBeUndefined();
  });

  it('does not mind how the keyboard composes a letter', () => {
    expect(normalPassword('cafe\u0301 du port')).toBe(normalPassword('café du port'));
  });
});
