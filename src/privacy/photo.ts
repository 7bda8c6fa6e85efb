import sharp from 'sharp';

/** 照片最长的一边，像素：手机上看、A4 上印都够。 */
const longest = 1600;

/**
 * 发布出去的图片：去掉拍照的地点、时间、设备（EXIF、XMP、IPTC），转正，缩到够看的大小。
 *
 * 本来就干净、不大的原样带出去。同样的图片总得同样的字节。
 */
export async function publishedPhoto(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes, { failOn: 'error' });
  const { width, height, exif, iptc, xmp, icc, orientation, format } = await picture.metadata();
  const tagged = [exif, iptc, xmp].some((one) => one !== undefined) || orientation !== undefined;
  if (!tagged && icc === undefined && Math.max(width, height) <= longest) return bytes;
  const small = picture
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  if (format === 'png') return small.png({ compressionLevel: 9 }).toBuffer();
  if (format === 'webp') return small.webp({ quality: 82 }).toBuffer();
  return small.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
