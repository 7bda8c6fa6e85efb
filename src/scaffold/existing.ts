import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../base/nearest.ts';
import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Values } from '../domain/field.ts';
import type { Problem } from '../domain/problem.ts';
import type { RuleProfile } from '../domain/profile.ts';
import type { Town } from '../domain/town.ts';
import { villageFields } from '../domain/village.ts';
import { loadCatalogue } from '../load/catalogue.ts';
import { openFolder, type ContentFolder } from '../load/files.ts';
import { readMarkdownRecord } from '../load/markdown-record.ts';
import { loadProfile } from '../load/profile.ts';
import { loadTown } from '../load/town.ts';
import { villageNames } from '../load/village-names.ts';
import { CannotMake, ContentFaults } from './draft.ts';

/** 已有的一个镇，要往里加东西。 */
export interface Existing {
  readonly folder: ContentFolder;
  readonly town: Town;
}

export interface ExistingVillage extends Values<typeof villageFields> {
  readonly slug: string;
  /** 村文件夹里的文件，从村文件夹算起。 */
  readonly files: readonly string[];
}

export function openExisting(root: string): Existing {
  if (!existsSync(join(root, 'town.yaml'))) {
    throw new CannotMake(
      `「${root}」里没有 town.yaml，还不是一个镇的内容。先用 npm run new -- town 建一个，或用 --content 指明在哪里。`,
    );
  }
  const folder = openFolder(root, []);
  return { folder, town: must((problems) => loadTown(folder, problems)) };
}

/** 读一样旧内容；读不成就把毛病交出去。 */
export function must<Value>(load: (problems: Problem[]) => Value | undefined): Value {
  const problems: Problem[] = [];
  const value = load(problems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (value === undefined || errors.length > 0) throw new ContentFaults(errors);
  return value;
}

export function existingProfile({ folder, town }: Existing): RuleProfile {
  return must((problems) => loadProfile(folder, town.profile, problems));
}

export function existingCatalogue({ folder }: Existing): CatalogueItem[] {
  return must((problems) => loadCatalogue(folder, problems));
}

/** 按地址名或村名找一个村。 */
export function findVillage(existing: Existing, text: string | undefined): ExistingVillage {
  const villages = villageNames(existing.folder);
  if (text === undefined) {
    throw new CannotMake(
      `还要写明是哪个村，如 --village ${villages[0]?.slug ?? 'shimengou'}，写村名也行。`,
    );
  }
  const found =
    villages.find(({ slug }) => slug === text) ?? villages.find(({ name }) => name === text);
  if (found) return readVillage(existing, found.slug);
  const like = nearest(
    text,
    villages.flatMap(({ slug, name }) => [slug, name]),
  );
  const all = villages.map(({ slug, name }) => `${slug}（${name}）`).join('、');
  throw new CannotMake(
    `没有「${text}」这个村。${like ? `是不是「${like}」？` : ''}${all ? `有的是：${all}。` : '还没有一个村，先用 npm run new -- village 建。'}`,
  );
}

function readVillage({ folder }: Existing, slug: string): ExistingVillage {
  const root = `villages/${slug}/`;
  const { values } = must((problems) =>
    readMarkdownRecord(folder, `${root}village.md`, villageFields, problems),
  );
  const files = [...folder.sizes.keys()]
    .filter((file) => file.startsWith(root))
    .map((file) => file.slice(root.length));
  return { ...values, slug, files };
}
