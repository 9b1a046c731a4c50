import Link from 'next/link';
import { buttonClass } from '@/components/button';
import { Notice } from '@/components/notice';

export default function NotFound() {
  return (
    <Notice
      edge="404"
      title="This frame is blank"
      text="There is nothing at this address. The generation may have been deleted, or the link is not complete."
    >
      <Link href="/" className={buttonClass({ variant: 'primary' })}>
        Make something new
      </Link>
      <Link href="/history" className={buttonClass()}>
        Look in the history
      </Link>
    </Notice>
  );
}
