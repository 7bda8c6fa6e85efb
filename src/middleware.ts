import { defineMiddleware } from 'astro:middleware';
import { fillStyleHashes } from './components/content-policy.ts';

/** 每页做好以后，把样式的摘要写进它的安全策略。预览时样式由 Vite 送来，不设策略。 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (import.meta.env.DEV || !type.startsWith('text/html')) return response;
  return new Response(fillStyleHashes(await response.text()), response);
});
