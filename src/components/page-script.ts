/**
 * 全站唯一的脚本：在画出页面以前执行，压缩后写在每页里面。
 *
 * 只做七样：记住长辈版，记住上回看的村，接上打印按钮，在名册里找名字，核验，
 * 打开链接指到的那一段收着的，把“今天谁值班”换成今天的。
 * 没有它，页面一样完整。
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

    // 核验：打了码就去那一页；那一页里没有，说没有这张。
    document.getElementById('verify-form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = (document.getElementById('code') as HTMLInputElement).value;
      const code = typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')
        .replace(/O/g, '0')
        .replace(/[IL]/g, '1');
      const status = document.getElementById('verify-status');
      if (code.length === 9) location.href = code.charAt(0).toLowerCase() + '.html#' + code;
      else if (status) status.textContent = '核验码是九个字，再对一对。';
    });
    const none = document.getElementById('no-code');
    if (none) {
      const look = (): void => {
        const code = location.hash.slice(1);
        none.hidden = !code || document.getElementById(code) !== null;
      };
      look();
      addEventListener('hashchange', look);
    }

    // 链接指到收着的一行：旧的浏览器不会自己打开。
    const unfold = (): void => {
      const line = document.getElementById(location.hash.slice(1));
      const fold = line?.closest('details');
      if (!fold || fold.open) return;
      fold.open = true;
      line?.scrollIntoView();
    };
    unfold();
    addEventListener('hashchange', unfold);
    addEventListener('beforeprint', () => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
        fold.open = true;
      }
    });

    // 网页是哪天生成的，就写着哪天谁值班；过了一天，从带着的后几天里换上。
    const duty = document.querySelector<HTMLElement>('[data-duty]');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    if (duty && duty.dataset['duty'] !== today) {
      const days = JSON.parse(duty.dataset['days'] ?? '{}') as Record<string, string[]>;
      const [date = today, ...lines] = days[today] ?? ['', duty.dataset['missing'] ?? ''];
      const day = duty.querySelector('.date');
      for (const shift of duty.querySelectorAll('.shift')) shift.remove();
      if (day) day.textContent = date;
      for (const line of lines.reverse()) {
        const shift = document.createElement('p');
        shift.textContent = line;
        day?.after(shift);
      }
      for (const row of document.querySelectorAll<HTMLElement>('[data-date]')) {
        row.toggleAttribute('data-today', row.dataset['date'] === today);
      }
    }

    for (const door of document.querySelectorAll<HTMLElement>('[data-slug]')) {
      if (door.dataset['slug'] !== read('village')) continue;
      door.toggleAttribute('data-mine', true);
      door.parentElement?.prepend(door);
    }
  });
})();
