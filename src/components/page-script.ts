/**
 * 全站唯一的脚本：在画出页面以前执行，压缩后写在每页里面。
 *
 * 只做四样：记住长辈版，记住上回看的村，接上打印按钮，在名册里找名字。没有它，页面一样完整。
 */
(() => {
  const root = document.documentElement;

  /** 微信里、隐私模式下、U 盘里打开时，存取都可能不让。 */
  const read = (key: string): string | null => {
    try {
      return localStorage.getItem('sunboard-' + key);
    } catch {
      return null;
    }
  };
  const keep = (key: string, value: string): void => {
    try {
      localStorage.setItem('sunboard-' + key, value);
    } catch {
      // 存不了就这一页有效。
    }
  };

  let large = read('large') === '1';
  root.toggleAttribute('data-large', large);
  root.toggleAttribute('data-js', true);
  const here = root.dataset['village'];
  if (here) keep('village', here);

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.getElementById('large');
    const show = (): void => {
      root.toggleAttribute('data-large', large);
      toggle?.setAttribute('aria-pressed', String(large));
    };
    show();
    toggle?.addEventListener('click', () => {
      large = !large;
      keep('large', large ? '1' : '0');
      show();
    });

    for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
      button.addEventListener('click', () => {
        root.dataset['paper'] = button.dataset['print'];
        window.print();
        delete root.dataset['paper'];
      });
    }

    const who = document.getElementById('who') as HTMLInputElement | null;
    who?.addEventListener('input', () => {
      const name = who.value.replace(/\s/g, '');
      let count = 0;
      for (const row of document.querySelectorAll<HTMLElement>('[data-name]')) {
        const found = row.dataset['name']?.includes(name) ?? false;
        row.hidden = !found;
        if (found) count++;
      }
      const status = document.getElementById('found');
      if (status) status.textContent = name ? `找到${count}行` : '';
    });

    for (const door of document.querySelectorAll<HTMLElement>('[data-slug]')) {
      if (door.dataset['slug'] !== read('village')) continue;
      door.toggleAttribute('data-mine', true);
      door.parentElement?.prepend(door);
    }
  });
})();
