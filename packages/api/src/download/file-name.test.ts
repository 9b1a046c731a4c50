import { describe, expect, it } from 'vitest';
import { attachment, fileNameOf } from './file-name';

describe('fileNameOf', () => {
  it.each([
    [['Warung Siti', 'editorial'], 'warung-siti-editorial.zip'],
    [['Café “L’Étoile” & fils'], 'café-létoile-fils.zip'],
    [['ร้านอาหาร', 'bold'], 'ร้านอาหาร-bold.zip'],
    [['../../etc/passwd'], 'etc-passwd.zip'],
    [['a"\r\nSet-Cookie: x'], 'a-set-cookie-x.zip'],
    [['🍜', ''], 'darkroom.zip'],
    [['x'.repeat(200)], `${'x'.repeat(60)}.zip`],
  ])('makes a name of %j', (parts, name) => {
    expect(fileNameOf(parts, 'zip')).toBe(name);
  });
});

describe('attachment', () => {
  it('contains the name in ASCII for old readers, and in full', () => {
    expect(attachment('café-作品.zip')).toBe(
      `attachment; filename="cafe-.zip"; filename*=UTF-8''caf%C3%A9-%E4%BD%9C%E5%93%81.zip`,
    );
    expect(attachment('作品.zip')).toContain('filename="darkroom.zip"');
  });
});
