import type { Options as Schema } from 'rehype-sanitize';

/**
 * 正文里准许出现的标签和属性；别的一律去掉。
 *
 * 不从别处的默认表删减，自己一样一样列：多一样都要有人点头。没有 `style`、`id`、事件和表单。
 */
export const bodySchema: Schema = {
  strip: ['script', 'style'],
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre'],
    ...['ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'sup', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
};
