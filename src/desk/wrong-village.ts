import type { VillageName } from '../load/village-names.ts';

/** 表上写着别的村的名字，没写自己的：多半放错了文件夹。 */
export function wrongVillage(
  file: string,
  text: string,
  villages: readonly VillageName[],
): string | undefined {
  const own = villages.find(({ slug }) => file.startsWith(`villages/${slug}/`));
  const other = villages.find(({ name }) => name !== own?.name && text.includes(name));
  return own && other && !text.includes(own.name)
    ? `放在${own.name}的文件夹里，表上写的却是${other.name}。放错了就挪过去。`
    : undefined;
}
